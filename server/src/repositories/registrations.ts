import type { Insertable, Selectable } from 'kysely'
import type { SlotCandidate, SlotIndex } from '../domain/registrations/slots'
import type { Db } from './database'
import type { OrderTables } from './tables/orders'

/** A registration as stored. */
export type RegistrationRow = Selectable<OrderTables['registrations']>

/** Stores a new registration. */
export async function insertRegistration(
  db: Db,
  registration: Insertable<OrderTables['registrations']>,
): Promise<void> {
  await db.insertInto('registrations').values(registration).execute()
}

/** The candidate's live registration of a certification, or of any. */
export function liveRegistration(
  db: Db,
  candidateId: string,
  certificationCode?: string,
): Promise<RegistrationRow | undefined> {
  let query = db
    .selectFrom('registrations')
    .selectAll()
    .where('candidateId', '=', candidateId)
    .where('closedAt', 'is', null)
  if (certificationCode) query = query.where('certificationCode', '=', certificationCode)
  return query.limit(1).executeTakeFirst()
}

/** How often the candidate has registered for a certification; what was given back does not count. */
export async function countAttempts(db: Db, candidateId: string, certificationCode: string): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('candidateId', '=', candidateId)
    .where('certificationCode', '=', certificationCode)
    .where('refundedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether the candidate has passed a certification and the result is out. */
export async function hasPassed(db: Db, candidateId: string, certificationCode: string): Promise<boolean> {
  const passed = await db
    .selectFrom('registrations')
    .select('id')
    .where('candidateId', '=', candidateId)
    .where('certificationCode', '=', certificationCode)
    .where('outcome', '=', 'passed')
    .where('resultPublishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return passed !== undefined
}

/** The candidate's live registrations on an exam day, as far as slots are concerned. */
export function slotCandidates(db: Db, candidateId: string, examDate: string): Promise<SlotCandidate[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'registrations.id as registrationId',
      'registrations.certificationCode',
      'certifications.prerequisiteCode',
      'registrations.createdAt as registeredAt',
    ])
    .where('registrations.candidateId', '=', candidateId)
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '=', examDate)
    .execute()
}

/** Stores the slot of a registration. */
export async function setSlot(db: Db, registrationId: string, slot: SlotIndex): Promise<void> {
  await db.updateTable('registrations').set({ slot }).where('id', '=', registrationId).execute()
}
