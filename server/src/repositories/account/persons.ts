import { type RawBuilder, sql } from 'kysely'
import { isUniqueViolation } from '../../database/pool'
import { normalizeIdNumber } from '../../domain/account'
import type { Sealer } from '../../lib/sealing'
import type { Db } from '../database'
import { type Place, statement } from '../statement'

/** The keyed hash by which a person is known across accounts, and which tells nothing without the key. */
export function personFingerprint(sealer: Sealer, idNumber: string): string {
  return sealer.fingerprint(normalizeIdNumber(idNumber), 'person')
}

/** Takes the lock on a person's fingerprint, which may be null, where a statement selects it. */
export const lockOn = (fingerprint: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`case when ${fingerprint} is not null then pg_advisory_xact_lock(hashtext('person ' || ${fingerprint}))::text end`

/**
 * Holds a person until the transaction ends, so that what two accounts of one person do is judged one after the
 * other. Take the candidate's row first, and an order's after it: everybody locks in that order.
 */
export async function lockPerson(db: Db, fingerprint: string | null): Promise<void> {
  if (fingerprint === null) return
  await sql`select pg_advisory_xact_lock(hashtext(${`person ${fingerprint}`}))`.execute(db)
}

/** The person bound to a candidate; null while nobody is. */
export async function boundPerson(db: Db, candidateId: string): Promise<string | null> {
  const row = await db
    .selectFrom('personalData')
    .select('personFingerprint')
    .where('candidateId', '=', candidateId)
    .executeTakeFirst()
  return row?.personFingerprint ?? null
}

/**
 * The person bound to a candidate, held as `lockPerson` does; null while nobody is. Whoever binds another one holds the
 * candidate's row, as the caller does.
 */
export async function lockPersonOf(db: Db, candidateId: string): Promise<string | null> {
  const [held] = await heldPerson(db, candidateId)
  return held?.person ?? null
}

const heldPerson = statement((db, candidateId: Place<string>) =>
  sql<{ person: string | null }>`
    select person_fingerprint as person, ${lockOn(sql.ref('person_fingerprint'))} as held
    from personal_data where candidate_id = ${candidateId}
  `.compile(db),
)

/** What keeps a candidate's account with its person: a live registration, else an unpaid order. */
export interface PersonHold {
  registrationId: string | null
  orderId: string | null
  /** Null where it was made before persons were kept. */
  personFingerprint: string | null
}

/** What keeps the candidate's account with its person now; undefined when nothing does. */
export async function personHold(db: Db, candidateId: string): Promise<PersonHold | undefined> {
  const { rows } = await sql<PersonHold>`
    select id as "registrationId", null as "orderId", person_fingerprint as "personFingerprint"
    from registrations where candidate_id = ${candidateId} and closed_at is null
    union all
    select null, id, person_fingerprint from orders where candidate_id = ${candidateId} and status = 'unpaid'
    order by 1 nulls last limit 1
  `.execute(db)
  return rows[0]
}

/** How many other accounts a person is bound to. */
export async function otherAccountsOf(db: Db, fingerprint: string, candidateId: string): Promise<number> {
  const { count } = await db
    .selectFrom('personalData')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('personFingerprint', '=', fingerprint)
    .where('candidateId', '!=', candidateId)
    .executeTakeFirstOrThrow()
  return count
}

/** Keeps name and number of the person who is bound with their registrations, before somebody else is bound. */
export async function keepFormerPerson(db: Db, candidateId: string): Promise<void> {
  await sql`
    update registrations set name_sealed = p.name_sealed, id_number_sealed = p.id_number_sealed
    from personal_data p
    where p.candidate_id = ${candidateId} and registrations.candidate_id = p.candidate_id
      and registrations.person_fingerprint = p.person_fingerprint
      and p.name_sealed is not null and p.id_number_sealed is not null
  `.execute(db)
}

/** Name and number on a registration, in clear. */
export interface Holder {
  holderName: string | null
  idNumber: string | null
}

/** Whom a registration was made for, where its account belongs to somebody else by now; undefined where it does not. */
export async function formerHolder(
  db: Db,
  sealer: Sealer,
  registrationId: string,
): Promise<Holder | undefined> {
  const row = await db
    .selectFrom('registrations')
    .leftJoin('personalData', 'personalData.candidateId', 'registrations.candidateId')
    .select(['registrations.nameSealed', 'registrations.idNumberSealed', 'registrations.personFingerprint'])
    .select('personalData.personFingerprint as boundFingerprint')
    .where('registrations.id', '=', registrationId)
    .executeTakeFirst()
  if (!row?.nameSealed || !row.idNumberSealed || row.personFingerprint === row.boundFingerprint)
    return undefined
  return {
    holderName: sealer.open(row.nameSealed, 'name'),
    idNumber: sealer.open(row.idNumberSealed, 'id-number'),
  }
}

/** What keeps whom it was made for. */
const MADE_FOR_SOMEBODY = [sql.table('registrations'), sql.table('orders')]

/**
 * Forgets who a candidate's orders and registrations were made for, while the candidate's personal data are still there. What a
 * former person did under the account goes on counting for them while they have an account; answers who is bound now.
 */
export async function forgetPerson(db: Db, candidateId: string): Promise<string | null> {
  const person = await boundPerson(db, candidateId)
  const { rows: persons } = await sql<{ known: string }>`
    select person_fingerprint as known from registrations where candidate_id = ${candidateId} and person_fingerprint is not null
    union select person_fingerprint from orders where candidate_id = ${candidateId} and person_fingerprint is not null
    order by known
  `.execute(db)
  // Of two accounts that are deleted at once the second sees that the first is gone.
  for (const { known } of persons) await lockPerson(db, known)
  for (const rows of MADE_FOR_SOMEBODY)
    await sql`
      update ${rows} set person_fingerprint = null
      where candidate_id = ${candidateId} and person_fingerprint is not null
        and (person_fingerprint = ${person} or not exists (select from personal_data p
          where p.person_fingerprint = ${rows}.person_fingerprint and p.candidate_id <> ${candidateId}))
    `.execute(db)
  await db
    .updateTable('registrations')
    .set({ nameSealed: null, idNumberSealed: null })
    .where('candidateId', '=', candidateId)
    .execute()
  return person
}

/** Forgets a person who is bound to no account any more under the accounts that are deleted. */
export async function forgetGone(db: Db, person: string): Promise<void> {
  if ((await otherAccountsOf(db, person, '')) > 0) return
  for (const rows of MADE_FOR_SOMEBODY)
    await sql`
      update ${rows} set person_fingerprint = null
      where person_fingerprint = ${person}
        and exists (select from candidates c where c.id = ${rows}.candidate_id and c.deleted_at is not null)
    `.execute(db)
}

/** Candidates bound before persons were kept, with the sealed number. */
export function unknownPersons(db: Db, limit: number) {
  return db
    .selectFrom('personalData')
    .select(['candidateId', 'idNumberSealed'])
    .where('personFingerprint', 'is', null)
    .where('idNumberSealed', 'is not', null)
    .limit(limit)
    .execute()
}

/** A candidate's orders that are unpaid or have a live registration. */
export function ordersToCome(db: Db, candidateId: string): Promise<{ id: string; amountFen: number }[]> {
  return db
    .selectFrom('orders')
    .leftJoin('registrations', (join) =>
      join.onRef('registrations.orderId', '=', 'orders.id').on('registrations.closedAt', 'is', null),
    )
    .select(['orders.id', 'orders.amountFen'])
    .where('orders.candidateId', '=', candidateId)
    .where((eb) => eb.or([eb('orders.status', '=', 'unpaid'), eb('registrations.id', 'is not', null)]))
    .execute()
}

/** Keeps the person of an order and of its live registration. */
export async function keepPersonOfOrder(db: Db, orderId: string, personFingerprint: string): Promise<void> {
  await db.updateTable('orders').set({ personFingerprint }).where('id', '=', orderId).execute()
  await db
    .updateTable('registrations')
    .set({ personFingerprint })
    .where('orderId', '=', orderId)
    .where('closedAt', 'is', null)
    .execute()
}

/** Keeps the person who is bound to a candidate. */
export async function keepBoundPerson(db: Db, candidateId: string, personFingerprint: string): Promise<void> {
  await db
    .updateTable('personalData')
    .set({ personFingerprint })
    .where('candidateId', '=', candidateId)
    .execute()
}

const ONE_OF_PERSON = ['registrations_one_live_of_person', 'orders_one_unpaid_of_person']

/** True when a row was refused because the person has one of this subject already. */
export function isSecondOfPerson(error: unknown): boolean {
  return ONE_OF_PERSON.some((constraint) => isUniqueViolation(error, constraint))
}
