import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { CentreCard } from '../../../../parts/centre-card/centre-card'
import { SubscribeRow } from '../../../../parts/subscribe-row/subscribe-row'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { useFetched } from '../../../../ui/use-fetched'
import { useReading } from '../../../../ui/use-reading'
import { BoardingPass } from '../../components/boarding-pass'
import { DeviceCheckCell } from '../../components/device-check-cell'
import { RulesCard } from '../../components/rules-card'
import { TicketTasks } from '../../components/ticket-tasks'
import { TicketStore } from '../../ticket-store'
import { useLinkReading } from '../../use-link-reading'
import styles from './ticket.module.scss'

/** The admission ticket: like a boarding pass, and there without network. */
const TicketPage = observer(function TicketPage({ id }: { id: string }) {
  const say = useDateWords()
  const store = usePageStore((app) => new TicketStore(app, id))
  useReading(() => store.ticket.load())
  useLinkReading(store.ticket)
  useFetched(store.ticket)

  return (
    <Page>
      <PageState resource={store.ticket} skeleton={[652, 96]}>
        {(ticket) => (
          <>
            <BoardingPass ticket={ticket} examLink={store.ticket.fresh ? ticket.examLink : null} />
            <TicketTasks store={store} ticket={ticket} />
            <Secondary>
              <SubscribeRow scene="ticket" />
            </Secondary>
            {ticket.centre && <CentreCard centre={ticket.centre} />}
            <Card list>
              <Cell
                icon="clock"
                title="考试日指引"
                detail="入场、开考、停止入场的倒计时"
                onTap={() => open(routes.examDay(id))}
              />
              {ticket.mode === 'online' ? (
                <DeviceCheckCell />
              ) : (
                <Cell
                  icon="map-pin"
                  title="全部考点"
                  detail="同城其他考点的地址与电话，请勿走错"
                  onTap={() => open(routes.testCentres(ticket.centre?.city))}
                />
              )}
            </Card>
            <RulesCard rules={ticket.rules} />
            {store.ticket.refreshedAt !== null && (
              <Text className={styles.saved}>
                离线可用 · {say(store.ticket.refreshedAt, 'minute')} 已保存到本机
              </Text>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function TicketEntry() {
  const { id } = useRouter().params
  return id ? <TicketPage id={id} /> : <IncompleteLink />
})
