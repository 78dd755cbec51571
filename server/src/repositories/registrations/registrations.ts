import { type Insertable, type RawBuilder, type Selectable, sql } from 'kysely'
import type { SlotCandidate, SlotIndex } from '../../domain/registrations/registrations'
import { ofPerson } from '../account/of-person'
import type { Db } from '../database'
import type { NoticeTables } from '../tables/notices'
import type { OrderTables } from '../tables/orders'

/** A registration as stored. */
type RegistrationRow = Selectable<OrderTables['registrations']>

/** Stores a new registration. */
export async function insertRegistration(
  db: Db,
  registration: Insertable<OrderTables['registrations']>,
): Promise<void> {
  await db.insertInto('registrations').values(registration).execute()
}

/** The candidate's live registration of a certification, under whatever account of the person. */
export function liveRegistration(
  db: Db,
  candidateId: string,
  certificationCode: string,
): Promise<Pick<RegistrationRow, 'id' | 'candidateId'> | undefined> {
  return db
    .selectFrom('registrations')
    .select(['id', 'candidateId'])
    .where(ofPerson('registrations', candidateId))
    .where('closedAt', 'is', null)
    .where('certificationCode', '=', certificationCode)
    .limit(1)
    .executeTakeFirst()
}

/** How often the candidate has registered for a certification, under whatever account; what was given back does not count. */
export async function countAttempts(db: Db, candidateId: string, certificationCode: string): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(ofPerson('registrations', candidateId))
    .where('certificationCode', '=', certificationCode)
    .where('refundedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * The registrations `r` of a candidate, under whatever account, that were passed: the result is out, and the certificate
 * that it led to was not revoked. A revoked one opens no higher level.
 */
export function passedStanding(candidateId: string | RawBuilder<string>): RawBuilder<unknown> {
  return sql`registrations r where ${ofPerson('r', candidateId)}
    and r.outcome = 'passed' and r.result_published_at is not null
    and not exists (select from certificates e where e.registration_id = r.id and e.revoked_at is not null)`
}

/** What decides on a registration's slot. */
export const SLOT_COLUMNS = [
  'registrations.id as registrationId',
  'registrations.certificationCode',
  'certifications.prerequisiteCode',
  'registrations.createdAt as registeredAt',
  sql<SlotIndex | null>`
    (select registrations.slot from tickets where tickets.registration_id = registrations.id)
  `.as('ticketSlot'),
] as const

/** The candidate's live registrations on an exam day, under all accounts, as far as slots are concerned. */
export function slotCandidates(db: Db, candidateId: string, examDate: string): Promise<SlotCandidate[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select(SLOT_COLUMNS)
    .where(ofPerson('registrations', candidateId))
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '=', examDate)
    .execute()
}

/** Stores the slot of a registration. */
export async function setSlot(db: Db, registrationId: string, slot: SlotIndex): Promise<void> {
  // Only where it changes: another account's row of the same person is not locked for nothing.
  await db
    .updateTable('registrations')
    .set({ slot })
    .where('id', '=', registrationId)
    .where('slot', '!=', slot)
    .execute()
}

/** The public address of a registration's calendar. */
type CalendarLinkRow = Selectable<NoticeTables['calendarLinks']>

/** The code of a registration's calendar link; `fresh` becomes it when there is none yet. */
export async function calendarCodeOf(
  db: Db,
  registrationId: string,
  fresh: string,
  now: Date,
): Promise<string> {
  await db
    .insertInto('calendarLinks')
    .values({ registrationId, code: fresh, createdAt: now, digest: null, revisedAt: now })
    .onConflict((conflict) => conflict.column('registrationId').doNothing())
    .execute()
  const { code } = await db
    .selectFrom('calendarLinks')
    .select('code')
    .where('registrationId', '=', registrationId)
    .executeTakeFirstOrThrow()
  return code
}

/** The link of a code. */
export function calendarLink(db: Db, code: string): Promise<CalendarLinkRow | undefined> {
  return db.selectFrom('calendarLinks').selectAll().where('code', '=', code).executeTakeFirst()
}

/**
 * Keeps what a link last said and answers since when: `revisedAt` moves only when the content is another one, so that
 * asking twice gives the same file, on every process.
 */
export async function reviseCalendar(
  db: Db,
  registrationId: string,
  digest: string,
  now: Date,
): Promise<Date> {
  const changed = await db
    .updateTable('calendarLinks')
    .set({ digest, revisedAt: now })
    .where('registrationId', '=', registrationId)
    .where('digest', 'is distinct from', digest)
    .returning('revisedAt')
    .executeTakeFirst()
  if (changed) return changed.revisedAt
  const { revisedAt } = await db
    .selectFrom('calendarLinks')
    .select('revisedAt')
    .where('registrationId', '=', registrationId)
    .executeTakeFirstOrThrow()
  return revisedAt
}
