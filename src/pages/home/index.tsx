import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../api/contract-types'
import { CertificationMap } from '../../parts/certification-map/certification-map'
import { QuickLookup } from '../../parts/quick-lookup/quick-lookup'
import { StatusLine } from '../../parts/status-line/status-line'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp, usePageStore } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { definePage } from '../../ui/page/define-page'
import { Page, Secondary } from '../../ui/page/page'
import { PageState } from '../../ui/page-state/page-state'
import { useReading } from '../../ui/use-reading'
import mapStyles from './components/map-card.module.scss'
import { NextSittingCard } from './components/next-sitting'
import { AlsoCard, NextStepCard } from './components/next-step'
import styles from './home.module.scss'
import { HomeStore } from './home-store'

/** The map with what the candidate has and is on the way to, and the way to every certification. */
function MapCard({ map }: { map: Schema<'CertificationMap'> }) {
  const all = (
    <Text className={mapStyles.all} ariaRole="link" onClick={() => open(routes.catalogue())}>
      全部认证
    </Text>
  )
  return (
    <Card title="认证地图" extra={all}>
      <CertificationMap map={map} />
    </Card>
  )
}

/** The way out of 长辈版. */
const LeaveElder = observer(function LeaveElder() {
  const { comfort } = useApp()
  if (!comfort.elder) return null
  return (
    <Button wide kind="quiet" onTap={() => comfort.choose('usual')}>
      退出长辈版
    </Button>
  )
})

/** Home answers "what now?": the next step first, then the map, the next sitting and help. */
export default definePage(function HomePage() {
  const { comfort } = useApp()
  const store = usePageStore((app) => new HomeStore(app))
  useReading(() => store.home.load())

  return (
    <Page>
      <PageState resource={store.home} skeleton={[148, 320, 92, 92]}>
        {(home) => (
          <>
            {home.next && <StatusLine {...home.next} />}
            <NextStepCard next={home.next} refreshedAt={store.home.refreshedAt} />
            {home.also && <AlsoCard also={home.also} />}
            <Secondary>
              <MapCard map={home.map} />
              {home.nextSitting && <NextSittingCard sitting={home.nextSitting} />}
              <QuickLookup />
              <Card list>
                <Cell
                  icon="calendar-days"
                  title="全年考期"
                  detail="每个日期都能看到推算依据"
                  onTap={() => open(routes.calendar())}
                />
                <Cell
                  icon="circle-help"
                  title="帮助与联系"
                  detail="常见问题、考试规则、服务热线"
                  onTap={() => open(routes.help())}
                />
                <Cell
                  icon="user"
                  title="长辈版"
                  detail="大字大按钮，热线一点就打"
                  onTap={() => comfort.choose('elder')}
                />
              </Card>
            </Secondary>
            <LeaveElder />
            <View className={styles.disclaimer}>{home.disclaimer}</View>
          </>
        )}
      </PageState>
    </Page>
  )
})
