import { Text } from '@tarojs/components'
import { ContactRows } from '../../../../parts/contact-rows/contact-rows'
import { open } from '../../../../platform/navigation'
import { callPhone, copyText } from '../../../../platform/phone'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReadingOnce } from '../../../../ui/use-reading'
import { ExamRules } from '../../components/exam-rules'
import { Questions } from '../../components/questions'
import styles from './help.module.scss'
import { HelpStore } from './help-store'

/** Whom to ask, what others asked, and the rules of the exam. */
export default definePage(function HelpPage() {
  const store = usePageStore((app) => new HelpStore(app, { call: callPhone, copy: copyText }))
  useReadingOnce(() => store.help.load())

  return (
    <Page>
      <PageState resource={store.help} skeleton={[238, 136, 320]}>
        {(help) => (
          <>
            <Card title="联系我们">
              <ContactRows contacts={help.contacts} store={store.contacts} />
            </Card>
            <Secondary>
              <Card list>
                <Cell
                  icon="user"
                  title="培训合作伙伴"
                  detail="按城市查找；优惠码属于哪个渠道"
                  onTap={() => open(routes.partners())}
                />
                <Cell
                  icon="map-pin"
                  title="考点"
                  detail="现场考试的地址、地图和电话"
                  onTap={() => open(routes.testCentres())}
                />
              </Card>
            </Secondary>
            <Questions store={store} />
            <ExamRules rules={help.rules} />
            <Text className={styles.disclaimer}>{help.disclaimer}</Text>
          </>
        )}
      </PageState>
    </Page>
  )
})
