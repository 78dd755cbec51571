import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { routes } from '../../../../platform/routes'
import { shareCard } from '../../../../platform/share-card'
import { usePageStore } from '../../../../stores/app-context'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { yearFrom } from '../../calendar-year'
import { CalendarMonths } from '../../components/calendar-months'
import { YearHeader } from '../../components/year-header'
import { CalendarStore } from './calendar-store'

/** The twelve sittings of a year, each date with its reason. */
export default definePage(function CalendarPage() {
  const { year } = useRouter().params
  const store = usePageStore((app) => new CalendarStore(app, yearFrom(year)))
  const read = () => store.load()
  useReading(read)
  const title = () => `${store.year} 年认证考期：每个日期都有依据`
  useShareAppMessage(() => shareCard(title(), routes.calendar(store.year)))
  useShareTimeline(() => ({ title: title(), query: `year=${store.year}` }))

  return (
    <Page>
      <YearHeader store={store} />
      <PageState resource={store.calendar} read={read} skeleton={[18, 700]}>
        {(calendar) => <CalendarMonths calendar={calendar} store={store} />}
      </PageState>
    </Page>
  )
})
