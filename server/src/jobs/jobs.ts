import { systemClock } from '../lib/time'
import { deleteOutlivedSessions } from '../repositories/account/candidates'
import { deleteOldKeys } from '../repositories/account/idempotency'
import { overdueOrders, refundingOrders } from '../repositories/orders/orders'
import { ensureSittings } from '../seed/seed'
import type { Services } from '../services'
import { followCalendar } from '../use-cases/calendar'
import { publishResults } from '../use-cases/exams/results'
import { publishTickets } from '../use-cases/exams/tickets'
import { remindExpiring } from '../use-cases/notices/certificates'
import { remindExams } from '../use-cases/notices/exams'
import { countPromises, findPromises } from '../use-cases/notices/promises'
import { refundOrder } from '../use-cases/orders/refund-order'
import { refreshOrder } from '../use-cases/orders/settle-order'

/** Work that falls due with time. Running it twice, or on two machines at once, must do no harm. */
export interface Job {
  name: string
  run(services: Services, now: Date): Promise<void>
}

/** Ends orders that were not paid in time, which frees their seats, and follows up refunds under way. */
const expireOrdersJob: Job = {
  name: 'expire-orders',
  async run(services, now) {
    for (const orderId of await overdueOrders(services.db, now)) await refreshOrder(services, orderId, now)
    for (const order of await refundingOrders(services.db)) await refundOrder(services, order, now)
  },
}

const DAY_MS = 86_400_000
/** A client repeats a write within minutes; a day leaves room for a phone that was off. */
const KEY_DAYS = 2

/** Forgets sessions that have ended and kept answers that nobody will ask for again, both in real time. */
const forgetOldJob: Job = {
  name: 'forget-old',
  async run({ db }) {
    const now = systemClock.now()
    await deleteOutlivedSessions(db, new Date(now.getTime() - DAY_MS))
    await deleteOldKeys(db, new Date(now.getTime() - KEY_DAYS * DAY_MS))
  },
}

const said = new WeakMap<Services, string>()

/** Warns of promises at risk and broken ones, and says when all is well again; only when the counts have changed. */
const watchPromisesJob: Job = {
  name: 'watch-promises',
  async run(services, now) {
    const counts = countPromises(await findPromises(services, now))
    const text = `${counts.atRisk} ${counts.broken}`
    if (text === (said.get(services) ?? '0 0')) return
    said.set(services, text)
    if (counts.atRisk + counts.broken > 0) services.log.warn(counts, 'promises to candidates are at risk')
    else services.log.info(counts, 'all promises to candidates are kept')
  },
}

/** Delivers the sandbox cashier's late callbacks once a minute has passed by the clock. */
const deliverHeldCallbacksJob: Job = {
  name: 'deliver-held-callbacks',
  async run({ gateways }, now) {
    await gateways.cashier?.deliverHeld(now)
  },
}

/** Keeps the coming months' sittings of every monthly certification in the database. */
const ensureSittingsJob: Job = { name: 'ensure sittings', run: ensureSittings }

/** Moves coming sittings whose date an announcement or an override changed, and their registrations with them. */
const followCalendarJob: Job = { name: 'follow-calendar', run: followCalendar }

/** Publishes results from 10:00 of the third working day after the exam on. */
const publishResultsJob: Job = {
  name: 'publish-results',
  run: publishResults,
}

/** Publishes admission tickets from the exam week's Monday 10:00 on. */
const publishTicketsJob: Job = {
  name: 'publish-tickets',
  run: publishTickets,
}

/** Reminds candidates of their exams: from 18:00 of the day before, and from 08:00 of the day until it starts. */
const remindExamsJob: Job = { name: 'remind-exams', run: remindExams }

/** Tells holders 90, 60 and 30 days before a certificate expires. */
const remindExpiringJob: Job = { name: 'remind-expiring', run: remindExpiring }

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

/**
 * Runs every job for everything due by `now`, one after another. A job that fails is logged and does not keep the
 * others from running; the next sweep tries it again.
 */
export async function runDueJobs(services: Services, now: Date): Promise<void> {
  for (const job of services.jobs) {
    try {
      await job.run(services, now)
    } catch (error) {
      services.log.error({ err: error, job: job.name }, 'job failed')
    }
  }
}
