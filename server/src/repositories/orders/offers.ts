import { sql } from 'kysely'
import type { Db } from '../database'
import { type Place, statement } from '../statement'
import { conflictColumns, toConflicts } from './conflicts'
import { freeCoupon } from './coupons'

/** Certifications with what has to be passed before each. */
function selectOffers(db: Db) {
  return db
    .selectFrom('certifications')
    .leftJoin('certifications as prerequisite', 'prerequisite.code', 'certifications.prerequisiteCode')
    .select([
      'certifications.code',
      'certifications.name',
      'certifications.shortName',
      'certifications.priceFen',
      'prerequisite.code as prerequisiteCode',
      'prerequisite.name as prerequisiteName',
    ])
}

/** What an order for a certification is judged on. */
export function certificationOffer(db: Db, code: string) {
  return selectOffers(db).where('certifications.code', '=', code).executeTakeFirst()
}

/** Who wants which sitting. */
interface WantedSitting {
  candidateId: string
  certificationCode: string
  sittingId: string
}

/**
 * What an order for a sitting of a certification is judged on, with the version of the rules in force on a date and what
 * stands against it, all with one statement; `sitting` is null where the certification has no such one.
 */
export async function orderTerms(db: Db, wanted: WantedSitting, date: string) {
  const [row] = await termsOf(db, wanted.candidateId, wanted.certificationCode, wanted.sittingId, date)
  if (!row) return undefined
  const { sittingId: id, examDate, month, free, rulesVersion, live, unpaid, passed, subjects, ...offer } = row
  if (rulesVersion === null) throw new Error(`no rules are in force on ${date}`)
  return {
    ...offer,
    rulesVersion,
    conflicts: toConflicts({ live, unpaid, passed, subjects }),
    sitting: id && examDate ? { id, examDate, month, free: free === true } : null,
  }
}

const termsOf = statement(
  (db, candidateId: Place<string>, code: Place<string>, sittingId: Place<string>, date: Place<string>) =>
    selectOffers(db)
      .leftJoin('sittings', (join) =>
        join
          .onRef('sittings.certificationCode', '=', 'certifications.code')
          .on('sittings.id', '=', sittingId),
      )
      .select(['sittings.id as sittingId', 'sittings.examDate', 'sittings.month'])
      .select((eb) => [
        eb('sittings.taken', '<', eb.ref('sittings.capacity')).as('free'),
        eb
          .selectFrom('rules')
          .select('version')
          .where('effectiveFrom', '<=', date)
          .orderBy('effectiveFrom', 'desc')
          .limit(1)
          .as('rulesVersion'),
      ])
      .select(
        conflictColumns(
          candidateId,
          sql.ref('certifications.code'),
          sql.ref('certifications.prerequisiteCode'),
          sql.ref('sittings.examDate'),
        ),
      )
      .where('certifications.code', '=', code)
      .compile(),
)

/**
 * A sitting of this certification as it stands once whoever moves it has ended, and kept from moving until the transaction
 * ends. Seats are sold meanwhile: selling changes no key.
 */
export function keptSitting(db: Db, certificationCode: string, sittingId: string) {
  return db
    .selectFrom('sittings')
    .select(['id', 'examDate', 'month'])
    .where('id', '=', sittingId)
    .where('certificationCode', '=', certificationCode)
    .forKeyShare()
    .executeTakeFirst()
}

/**
 * Takes a seat of a sitting if one is left. One statement decides: however many candidates ask at once, no more
 * seats are taken than there are.
 */
export async function takeSeat(db: Db, sittingId: string): Promise<boolean> {
  const taken = await takenSeat(db, sittingId)
  return taken.length > 0
}

const takenSeat = statement((db, sittingId: Place<string>) =>
  db
    .updateTable('sittings')
    .set((eb) => ({ taken: eb('taken', '+', 1) }))
    .where('id', '=', sittingId)
    .whereRef('taken', '<', 'capacity')
    .returning('id')
    .compile(),
)

/** Frees a seat that was taken. */
export async function freeSeat(db: Db, sittingId: string): Promise<void> {
  await db
    .updateTable('sittings')
    .set((eb) => ({ taken: eb('taken', '-', 1) }))
    .where('id', '=', sittingId)
    .where('taken', '>', 0)
    .execute()
}

/** Frees what an order holds that ends unpaid: the use of its coupon, and last its seat. */
export async function freePlace(db: Db, order: { id: string; sittingId: string }): Promise<void> {
  await freeCoupon(db, order.id)
  await freeSeat(db, order.sittingId)
}
