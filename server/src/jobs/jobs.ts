import { deliverHeldCallbacksJob } from './deliver-held-callbacks'
import { ensureSittingsJob } from './ensure-sittings'
import { expireOrdersJob } from './expire-orders'
import { followCalendarJob } from './follow-calendar'
import { forgetOldJob } from './forget-old'
import type { Job } from './job'
import { publishResultsJob } from './publish-results'
import { publishTicketsJob } from './publish-tickets'
import { remindExamsJob } from './remind-exams'
import { remindExpiringJob } from './remind-expiring'
import { watchPromisesJob } from './watch-promises'

/** All jobs, in the order in which a sweep runs them: payments that are known come before orders end. */
export const jobs: Job[] = [
  ensureSittingsJob,
  followCalendarJob,
  deliverHeldCallbacksJob,
  expireOrdersJob,
  publishTicketsJob,
  publishResultsJob,
  remindExamsJob,
  remindExpiringJob,
  watchPromisesJob,
  forgetOldJob,
]
