import type { components } from '../../../../contract/schema'
import type { Services } from '../../services'
import type { Handlers } from '../operation'
import { UNCHANGED } from '../operation'
import { presentYear } from '../present-calendar'
import { type StoredAnswer, storedAnswer, VersionedCache } from '../stored-answer'

/** The year's calendar, memoised per version of its data. */
export function createCalendarHandlers({ calendar: book }: Services): Handlers<'getCalendar'> {
  const years = new VersionedCache<StoredAnswer<components['schemas']['CalendarYear']>>()
  return {
    async getCalendar(call) {
      const { calendar, versions } = await book.read()
      const { year } = call.params
      const { body, version } = await years.get(versions.calendar, String(year), () =>
        storedAnswer(presentYear(calendar, year)),
      )
      return call.matches(version) ? UNCHANGED : body
    },
  }
}
