import { followCalendar } from '../use-cases/calendar'
import type { Job } from './job'

/** Moves coming sittings whose date an announcement or an override changed, and their registrations with them. */
export const followCalendarJob: Job = { name: 'follow-calendar', run: followCalendar }
