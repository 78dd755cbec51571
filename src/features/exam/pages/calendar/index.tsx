import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Notice } from '../../../../ui/notice/notice'
import { OutcomeNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { useNow } from '../../../../ui/use-now'
import { useReading } from '../../../../ui/use-reading'
import { EventCard } from '../../components/event-card'
import { JourneyCalendarStore } from '../../journey-calendar-store'

const MINUTE_MS = 60_000

/** The dates of one registration, for the phone's calendar or a computer's. */
const CalendarPage = observer(function CalendarPage({ id }: { id: string }) {
  const store = usePageStore((app) => new JourneyCalendarStore(app, id))
  useReading(() => store.calendar.load())
  const now = useNow(MINUTE_MS)
  const { left, adding } = store
  const [next] = left
  const { ended, running } = store.phone

  return (
    <Page bar>
      <PageState resource={store.calendar} skeleton={[80, 152, 116, 48]}>
        {({ events, fileUrl }) => {
          if (events.length === 0) return <NothingAhead id={id} />
          return (
            <>
              <Notice
                tone="accent"
                icon="calendar-days"
                title="日期以小程序为准"
                detail="延期或考期调整后，手机日历里的旧日期不会自己变，请再加入一次。"
              />
              {ended?.outcome === 'done' && ended.task === 'calendar' && left.length === 0 && (
                <Notice outcome tone="ok" icon="circle-check" title="全部日期已加入手机日历" />
              )}
              {ended && (
                <OutcomeNotice
                  outcome={ended.outcome}
                  what={ended.task === 'calendar' ? '加入日历' : '复制'}
                  otherwise="可复制下面的日历链接，在电脑的日历里订阅。"
                />
              )}
              {events.map((event) => (
                <EventCard
                  key={event.id}
                  event={event}
                  added={store.isAdded(event)}
                  busy={adding === event.id}
                  reminder={store.reminderText(event, now)}
                  disabled={running !== null}
                  onAdd={() => store.add(event)}
                />
              ))}
              <Button
                kind="quiet"
                wide
                icon="copy"
                disabled={running !== null}
                onTap={() => store.copyLink(fileUrl)}
              >
                复制日历链接 (.ics)
              </Button>
              <BottomBar>
                <Button
                  wide
                  icon="calendar-plus"
                  busy={adding !== null && '正在加入手机日历'}
                  disabled={!next || running !== null}
                  onTap={() => next && store.add(next)}
                >
                  {next ? `加入下一个，还有 ${left.length} 个` : '已全部加入'}
                </Button>
              </BottomBar>
            </>
          )
        }}
      </PageState>
    </Page>
  )
})

function NothingAhead({ id }: { id: string }) {
  return (
    <Message icon="calendar-days" title="没有要提醒的日期" detail="这次报名的日期都已过去。">
      <Button small onTap={() => open(routes.registration(id))}>
        查看报名详情
      </Button>
    </Message>
  )
}

export default definePage(function CalendarEntry() {
  const { id } = useRouter().params
  return id ? <CalendarPage id={id} /> : <IncompleteLink />
})
