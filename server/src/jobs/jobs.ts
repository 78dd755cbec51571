import { DatabaseUnavailable } from '../database/unavailable'
import { systemClock } from '../lib/time'
import { deleteOldKeys } from '../repositories/account/idempotency'
import { deleteOldConfirmations } from '../repositories/account/personal-data'
import { deleteOutlivedSessions } from '../repositories/account/sessions'
import { deleteOldRequests, deleteStrangers } from '../repositories/notices/followers'
import { overdueOrders } from '../repositories/orders/orders'
import { refundingOrders } from '../repositories/orders/refunds'
import { deleteOldCounts } from '../repositories/rate-limits'
import { followCalendar } from '../use-cases/calendar'
import { publishResults } from '../use-cases/exams/results'
import { publishTickets } from '../use-cases/exams/tickets'
import { remindExpiring } from '../use-cases/notices/certificates'
import { remindExams } from '../use-cases/notices/exams'
import { countPromises, findPromises } from '../use-cases/notices/promises'
import { tellChangedDates } from '../use-cases/notices/told-dates'
import { refreshOrder } from '../use-cases/orders/close-order'
import { compareBills } from '../use-cases/orders/compare-bills'
import { refundOrder } from '../use-cases/orders/refund-order'
import type { Needs, Services } from '../use-cases/services'

/** Work that falls due with time. Running it twice, or on two machines at once, must do no harm. */
type Job = (services: Services, now: Date) => Promise<void>

const DAY_MS = 86_400_000
/** A client repeats a write within minutes; a day leaves room for a phone that was off. */
const KEY_DAYS = 2

/**
 * Does the same for many. One that fails is logged and does not keep the others waiting; a database that is away does, for it
 * would fail each of them.
 */
async function forEach<T extends { id: string }>(
  { log }: Needs<'log'>,
  many: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  for (const one of many) {
    try {
      await work(one)
    } catch (error) {
      if (error instanceof DatabaseUnavailable && error.reason !== 'busy') throw error
      log.error({ err: error, id: one.id }, 'job failed for one')
    }
  }
}

/** Ends orders that were not paid in time, which frees their seats, and follows up refunds under way. */
const expireOrders: Job = async (services, now) => {
  const overdue = (await overdueOrders(services.db, now)).map((id) => ({ id }))
  await forEach(services, overdue, ({ id }) => refreshOrder(services, id, now))
  const refunding = await refundingOrders(services.db)
  await forEach(services, refunding, (order) => refundOrder(services, order, now))
}

/**
 * Forgets addresses that were never confirmed, and, in real time, sessions that have ended, kept answers that nobody will ask
 * for again, counts of tries, signatures and whoever stopped following and is no candidate.
 */
const forgetOld: Job = async ({ db }, instant) => {
  await deleteOldConfirmations(db, new Date(instant.getTime() - DAY_MS))
  const now = systemClock.now()
  await deleteOutlivedSessions(db, new Date(now.getTime() - DAY_MS))
  await deleteOldKeys(db, new Date(now.getTime() - KEY_DAYS * DAY_MS))
  await deleteOldCounts(db, now)
  await deleteOldRequests(db, new Date(now.getTime() - DAY_MS))
  await deleteStrangers(db, new Date(now.getTime() - DAY_MS))
}

/** What each server, by its log, has last said. */
const said = new WeakMap<Services['log'], string>()

/** Warns of promises at risk and broken ones, and says when all is well again; only when the counts have changed. */
const watchPromises: Job = async (services, now) => {
  const counts = countPromises(await findPromises(services, now))
  const text = `${counts.atRisk} ${counts.broken}`
  if (text === (said.get(services.log) ?? '0 0')) return
  said.set(services.log, text)
  if (counts.atRisk + counts.broken > 0) services.log.warn(counts, 'promises to candidates are at risk')
  else services.log.info(counts, 'all promises to candidates are kept')
}

/** All jobs, in the order in which a sweep runs them: payments that are known come before orders end. */
const jobs: Record<string, Job> = {
  'ensure-sittings': ({ ensureSittings }, now) => ensureSittings(now),
  'follow-calendar': followCalendar,
  // What has not moved may still have other days.
  'tell-changed-dates': tellChangedDates,
  'deliver-held-callbacks': async ({ gateways }, now) => gateways.cashier?.deliverHeld(now),
  'expire-orders': expireOrders,
  'compare-bills': compareBills,
  'publish-tickets': publishTickets,
  'publish-results': publishResults,
  'remind-exams': remindExams,
  'remind-expiring': remindExpiring,
  'watch-promises': watchPromises,
  'forget-old': forgetOld,
}

/**
 * Runs every job for everything due by `now`, one after another. A job that fails is logged and does not keep the
 * others from running; the next sweep tries it again.
 */
export async function runDueJobs(all: Services, now: Date): Promise<void> {
  const services = { ...all, db: all.patientDb }
  for (const [name, job] of Object.entries(jobs)) {
    try {
      await job(services, now)
    } catch (error) {
      services.log.error({ err: error, job: name }, 'job failed')
    }
  }
}
