import type { Calendar } from '../domain/calendar/calendar'
import type { CalendarOverride } from '../domain/calendar/dates'
import { subjectsPerSitting } from '../domain/policy'
import { assignSlots } from '../domain/registrations/registrations'
import { dateOf, daysBetween } from '../lib/time'
import { invalidRequest } from '../problems/general'
import { crowdedBy, type SlottedCandidate, slottedOn } from '../repositories/calendar/afternoons'
import {
  datedMonths,
  heldOverride,
  holdCandidatesOf,
  holdPersonsOf,
  holdSittings,
  moveSittings,
  nextListed,
  renumber,
  type SittingsMeant,
  storeOverride,
  ticketedOf,
} from '../repositories/calendar/moves'
import type { Db } from '../repositories/database'
import { setSlot } from '../repositories/registrations/registrations'
import { numberTickets } from './exams/ticket-numbers'
import { tellMoved } from './notices/changes'
import type { Needs } from './services'

/** A registration that went along with its sitting. */
type Moved = Awaited<ReturnType<typeof moveSittings>>[number]

/**
 * Puts the subjects of the persons of moved registrations on an exam day, under whatever accounts, into their slots; only who moved
 * leaves a ticket's slot, for they get the ticket anew. Where a moved sitting met two others no slots fit: these
 * registrations stay as they are.
 */
async function reslot(trx: Db, moved: readonly Moved[], examDate: string): Promise<void> {
  const movedIds = new Set(moved.map(({ id }) => id))
  const candidateIds = [...new Set(moved.map(({ candidateId }) => candidateId))]
  const byPerson = new Map<string, SlottedCandidate[]>()
  for (const found of await slottedOn(trx, candidateIds, examDate)) {
    const each = movedIds.has(found.registrationId) ? { ...found, ticketSlot: null } : found
    byPerson.set(each.person, [...(byPerson.get(each.person) ?? []), each])
  }
  for (const own of byPerson.values()) {
    const slots = assignSlots(own)
    for (const { registrationId, slot } of own) {
      const assigned = slots?.get(registrationId)
      if (assigned && assigned !== slot) await setSlot(trx, registrationId, assigned)
    }
  }
}

/** Issues published tickets again for another exam day: that day's number and the same entrance. */
async function renumberTickets(
  trx: Db,
  registrationIds: string[],
  examDate: string,
  now: Date,
): Promise<void> {
  const ticketed = await ticketedOf(trx, registrationIds)
  if (ticketed.length > 0) await renumber(trx, await numberTickets(trx, ticketed, examDate), now)
}

/**
 * Moves sittings within a transaction; everybody registered goes with them, keeps the later of both
 * closings, and holds a ticket of the new date where one was published. Answers how many registrations moved, and the
 * registrations and unpaid orders of whoever has more subjects on that day by it than an afternoon has slots.
 */
async function move(
  trx: Db,
  calendar: Calendar,
  meant: SittingsMeant,
  { examDate, reason }: CalendarOverride,
  now: Date,
): Promise<{ moved: number; crowded: string[] }> {
  await holdCandidatesOf(trx, meant)
  await holdPersonsOf(trx, meant)
  const sittings = await holdSittings(trx, meant, examDate)
  let moved = 0
  for (const from of new Set(sittings.map((sitting) => sitting.examDate))) {
    const sittingIds = sittings.filter((sitting) => sitting.examDate === from).map(({ id }) => id)
    const closedAt = calendar.datesOf(from).registrationClosesAt
    const registrations = await moveSittings(trx, { sittingIds, from, to: examDate, reason, closedAt })
    if (registrations.length === 0) continue
    const ids = registrations.map(({ id }) => id)
    await renumberTickets(trx, ids, examDate, now)
    await reslot(trx, registrations, examDate)
    // Last of all, when slots and ticket numbers are those of the new day.
    await tellMoved(trx, calendar, ids, { from, reason }, now)
    moved += registrations.length
  }
  const most = subjectsPerSitting(calendar.policyOn(examDate))
  const ids = sittings.map(({ id }) => id)
  return { moved, crowded: await crowdedBy(trx, ids, examDate, most) }
}

/** As an operator says; refused where somebody would have three subjects on one afternoon, which nothing could part again. */
async function moveAsSaid(...meant: Parameters<typeof move>): Promise<number> {
  const { moved, crowded } = await move(...meant)
  if (crowded.length > 0)
    throw invalidRequest('有考生当天已有两项认证，移到这一天会超过上限', ['examDate'], '请另选日期。')
  return moved
}

const BACK = '恢复为当月最后一个周六'

/** Why sittings are where they are, for whoever knew them elsewhere; of one that is listed on its own nobody keeps why. */
export const moveReason = (calendar: Calendar, month: string | null): string =>
  month ? (calendar.examDateOf(month).reason ?? BACK) : '考期调整'

/** Moves every coming sitting that is on another date than the calendar's, with everybody registered for it. */
export async function followCalendar(services: Needs<'log' | 'db' | 'calendar'>, now: Date): Promise<void> {
  const { calendar: book, db } = services
  // The sittings first: what is read of the calendar after them is not older.
  const months = await datedMonths(db, dateOf(now))
  const calendar = await book.current()
  const stale = new Set<string>()
  for (const { month, examDate } of months) {
    if (month && calendar.examDateOf(month).examDate !== examDate) stale.add(month)
  }
  for (const month of stale) {
    const { examDate } = calendar.examDateOf(month)
    // Its other day is past: it stays until an operator moves it.
    if (examDate <= dateOf(now)) continue
    const to = { examDate, reason: moveReason(calendar, month) }
    await db.transaction().execute(async (trx) => {
      // An operator's word of meanwhile wins: the next sweep follows it.
      const said = await heldOverride(trx, month)
      if (said !== undefined && said !== examDate) return
      const { crowded } = await move(trx, calendar, { month }, to, now)
      if (crowded.length > 0) services.log.error({ month, of: crowded }, 'a third subject on one exam day')
    })
  }
}

/** The calendar's first policy is of this month; the holidays' year after the last month must still be counted. */
const FIRST_MONTH = '2019-01'
const LAST_MONTH = '2099-12'

/** A sitting further from its month's last Saturday, or a listed one from its day, than this is a slip of the pen. */
const DAYS_AWAY = 31

/**
 * Takes the operator's date of a month and moves its sittings, in one transaction. Answers how many registrations
 * moved. Throws for a sitting that was held already and for a date that cannot be meant.
 */
export async function overrideSitting(
  services: Needs<'db' | 'calendar'>,
  month: string,
  override: CalendarOverride,
  now: Date,
): Promise<number> {
  if (month < FIRST_MONTH || month > LAST_MONTH) {
    throw invalidRequest(`考期须在 ${FIRST_MONTH} 至 ${LAST_MONTH} 之间`, ['month'])
  }
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  const { examDate: current, lastSaturday } = calendar.examDateOf(month)
  const today = dateOf(now)
  // A holiday that was announced late may have put the calendar's day into the past, where no sitting followed.
  const ahead = (await datedMonths(services.db, today)).some((coming) => coming.month === month)
  if (current <= today && !ahead) throw invalidRequest('该月考期已经举行或正在举行，不能再调整', ['month'])
  if (override.examDate <= today) throw invalidRequest('新考期须晚于今天', ['examDate'])
  if (Math.abs(daysBetween(lastSaturday, override.examDate)) > DAYS_AWAY) {
    throw invalidRequest(`新考期须在当月最后一个周六前后 ${DAYS_AWAY} 天内`, ['examDate'])
  }
  return services.db.transaction().execute(async (trx) => {
    await storeOverride(trx, month, override, now)
    return moveAsSaid(trx, calendar, { month }, override, now)
  })
}

/**
 * Moves the next sitting of a month of a subject that is listed one by one; else as `overrideSitting`. Throws where the
 * subject has none that is still to come in that month.
 */
export async function moveListedSitting(
  services: Needs<'db' | 'calendar'>,
  { month, certificationCode }: { month: string; certificationCode: string },
  to: CalendarOverride,
  now: Date,
): Promise<number> {
  const calendar = await services.calendar.current()
  const today = dateOf(now)
  const sitting = await nextListed(services.db, month, certificationCode, today)
  if (!sitting) throw invalidRequest('该认证当月没有逐场公布、尚未举行的考期', ['month'])
  if (to.examDate <= today) throw invalidRequest('新考期须晚于今天', ['examDate'])
  if (Math.abs(daysBetween(sitting.examDate, to.examDate)) > DAYS_AWAY) {
    throw invalidRequest(`新考期须在原考期前后 ${DAYS_AWAY} 天内`, ['examDate'])
  }
  const meant = { sittingId: sitting.id }
  return services.db.transaction().execute((trx) => moveAsSaid(trx, calendar, meant, to, now))
}
