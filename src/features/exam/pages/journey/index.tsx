import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../../api/contract-types'
import { sameDayOrder } from '../../../../format/same-day'
import { StatusLine } from '../../../../parts/status-line/status-line'
import { Steps } from '../../../../parts/steps/steps'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { ActionsCard } from '../../components/actions-card'
import { ChangesNotice } from '../../components/changes-notice'
import { DeviceCheckCell } from '../../components/device-check-cell'
import { JourneyHead } from '../../components/journey-head'
import { JourneyStore, nextStepOf } from '../../journey-store'

/** Order and gap of the two subjects, where the candidate sits another one on the same day. */
const SameDayNotice = observer(function SameDayNotice({
  registration,
}: {
  registration: Schema<'Registration'>
}) {
  const { registrations } = useApp()
  const words = sameDayOrder(registration, registrations.list.items)
  return words && <Notice icon="clock" {...words} />
})

/** One registration: the next action on top, then every date of its journey. */
const JourneyPage = observer(function JourneyPage({ id }: { id: string }) {
  const store = usePageStore((app) => new JourneyStore(app, id))
  const read = () => store.load()
  useReading(read)

  return (
    <Page>
      <PageState resource={store.registration} read={read} skeleton={[172, 476]}>
        {(registration) => (
          <>
            <StatusLine {...nextStepOf(registration)} />
            <JourneyHead registration={registration} />
            <ChangesNotice registration={registration} />
            <SameDayNotice registration={registration} />
            <Card title="全程">
              <Steps steps={registration.timeline} />
            </Card>
            <ActionsCard registration={registration} />
            <Secondary>
              <Card list>
                {registration.status !== 'refunded' && (
                  <Cell
                    icon="calendar-plus"
                    title="加入手机日历"
                    detail="全程的重要日期，到时提醒"
                    onTap={() => open(routes.journeyCalendar(id))}
                  />
                )}
                <Cell
                  icon="credit-card"
                  title="订单"
                  detail={registration.orderNumber}
                  onTap={() => open(routes.order(registration.orderId))}
                />
                {registration.sitting.mode === 'online' && <DeviceCheckCell />}
                <Cell
                  icon="circle-help"
                  title="帮助与联系"
                  detail="考试规则、常见问题、服务热线"
                  onTap={() => open(routes.help())}
                />
              </Card>
            </Secondary>
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function JourneyEntry() {
  const { id } = useRouter().params
  return id ? <JourneyPage id={id} /> : <IncompleteLink />
})
