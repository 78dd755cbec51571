import type { Calendar } from '../../domain/calendar/calendar'
import { daysLeft, renewalListedUntil, renewalOf } from '../../domain/certificates'
import { type ExpiryWindow, expiryWindows, withinADay } from '../../domain/notices/promises'
import { atTime, dateOf, toBeijing } from '../../lib/time'
import { holdCandidates } from '../../repositories/account/candidates'
import type { Db } from '../../repositories/database'
import {
  type ExpiringCertificate,
  expiringCertificates,
  expiryCause,
} from '../../repositories/notices/subjects'
import { renewalDates } from '../certificates/certificates'
import type { Needs } from '../services'
import { type OwedNotice, oweNotices } from './owe'

/** Notices owed in one transaction. */
const AT_ONCE = 500

/** Nobody is woken for a certificate that ends in weeks: told from this hour of Beijing on. */
const TOLD_FROM = '10:00'

/** Tells holders 90, 60 and 30 days before a certificate expires, with the last sitting that keeps it unbroken. */
export async function remindExpiring(
  { calendar: book, db }: Needs<'db' | 'calendar'>,
  now: Date,
): Promise<void> {
  if (now < atTime(dateOf(now), TOLD_FROM)) return
  const calendar = await book.current()
  for (const window of expiryWindows(dateOf(now))) {
    let told = AT_ONCE
    // A told certificate is not found again; fewer than asked for are the last.
    while (told === AT_ONCE) {
      told = await db.transaction().execute((trx) => tellExpiring(trx, calendar, window, now))
    }
  }
}

async function tellExpiring(trx: Db, calendar: Calendar, window: ExpiryWindow, now: Date): Promise<number> {
  const found = await expiringCertificates(trx, window, AT_ONCE)
  const holders = await holdCandidates(
    trx,
    found.map(({ candidateId }) => candidateId),
  )
  const notices: OwedNotice[] = []
  for (const certificate of found) {
    if (!holders.has(certificate.candidateId)) continue
    const dates = await renewalDates(trx, calendar, certificate)
    notices.push(expiryNotice(calendar, certificate, window.days, dates, now))
  }
  await oweNotices(trx, notices, now)
  return found.length
}

function expiryNotice(
  calendar: Calendar,
  certificate: ExpiringCertificate,
  days: ExpiryWindow['days'],
  sittingDates: readonly string[],
  now: Date,
): OwedNotice {
  const { number, candidateId, certificationName, expiresOn } = certificate
  const renewal = renewalOf(calendar, sittingDates, certificate, now)
  const facts = renewal && {
    lastSitting: renewal.lastSitting,
    provisional: renewal.provisional,
    closesAt: toBeijing(calendar.datesOf(renewal.lastSitting).registrationClosesAt),
  }
  return {
    kind: 'certificateExpiring',
    candidateId,
    cause: expiryCause(number, days),
    facts: {
      certificationName,
      expiresOn,
      daysLeft: daysLeft(expiresOn, now),
      renewal: facts,
      listedUntil: facts ? null : renewalListedUntil(calendar, certificate, now),
    },
    target: { page: 'certificate', id: number },
    promisedBy: withinADay(now),
  }
}
