import type { Availability } from '../database/availability'
import type { NoticeDelivery } from '../jobs/notices/delivery'
import type { DemoClock } from '../lib/time'
import type { CalendarBook } from '../repositories/calendar/calendar'
import type { Services } from '../use-cases/services'
import type { RateLimits } from './limits'

/** What handlers work with: everything that flows do, and what only a request needs. */
export interface HttpServices extends Services {
  /** What is known of the database's state. */
  availability: Availability
  /** The movable clock behind `clock`; null unless the backend runs with DEMO=1. */
  demoClock: DemoClock | null
  rateLimits: RateLimits
  /** The calendar and the seats beside it. */
  calendarBook: Pick<CalendarBook, 'readWithSeats'>
  /** Sends what is owed to candidates. */
  notices: NoticeDelivery
}
