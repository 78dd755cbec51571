import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { CertificationMap } from '../../parts/certification-map/certification-map'
import { QuickLookup } from '../../parts/quick-lookup/quick-lookup'
import { StatusLine } from '../../parts/status-line/status-line'
import { keepFirstPaint, pageBeingMade } from '../../platform/first-paint'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { definePage } from '../../ui/page/define-page'
import { Page, Secondary } from '../../ui/page/page'
import { PageState } from '../../ui/page-state/page-state'
import { useReading } from '../../ui/use-reading'
import { useScale } from '../../ui/use-scale'
import mapStyles from './components/map-card.module.scss'
import { NextSittingCard } from './components/next-sitting'
import { AlsoCard, NextStepCard } from './components/next-step'
import styles from './home.module.scss'

/** The map with what the candidate has and is on the way to, and the way to every certification. */
function MapCard({ map, own }: { map: Schema<'CertificationMap'>; own: boolean }) {
  const all = (
    <Text className={mapStyles.all} ariaRole="link" onClick={() => open(routes.catalogue())}>
      全部认证
    </Text>
  )
  return (
    <Card title="认证地图" extra={all}>
      <CertificationMap map={map} passing={own} />
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

/** How long home stands still before it is kept, in ms: drawing it once more must not be in a tap's way. */
const REST_MS = 1000

/** Keeps what home shows for the next start's first paint; nothing while `content` is null. */
function useFirstPaint(content: object | null, comfort: string): void {
  const [page] = useState(pageBeingMade)
  // biome-ignore lint/correctness/useExhaustiveDependencies: how large things are is no part of the content.
  useEffect(() => {
    if (!content) return undefined
    const timer = setTimeout(() => keepFirstPaint(page), REST_MS)
    return () => clearTimeout(timer)
  }, [content, comfort, page])
}

/** Home answers "what now?": the next step first, then the map, the next sitting and help. */
export default definePage(function HomePage() {
  const { comfort, home: store, network } = useApp()
  const { value, failure, loading, phase } = store.home
  const scale = useScale()
  useReading(() => store.read())
  useFirstPaint(failure || loading || !network.connected ? null : value, comfort.choice)

  // waiting.wxml stands there until then; it knows of the usual size of text alone.
  if (phase === 'skeleton' && scale === 1) return null
  return (
    <Page>
      <PageState resource={store.home} skeleton={[168, 400]}>
        {(home) => (
          <>
            {home.next && <StatusLine {...home.next} />}
            <NextStepCard next={home.next} refreshedAt={store.home.refreshedAt} />
            {home.also && <AlsoCard also={home.also} />}
            {comfort.elder && home.next && (
              <Button wide kind="ghost" onTap={() => open(routes.catalogue())}>
                浏览认证
              </Button>
            )}
            <Secondary>
              <MapCard map={home.map} own={home.signedIn} />
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
