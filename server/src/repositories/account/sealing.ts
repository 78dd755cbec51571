import { type Selectable, sql } from 'kysely'
import { sealedBy } from '../../lib/sealing'
import type { Db } from '../database'
import type { CandidateTables } from '../tables/account'

/** A column of sealed values, and what they are sealed for. */
interface SealedColumn {
  table: string
  column: string
  purpose: string
}

/** Every column of sealed values; a test compares it with the database. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'candidates', column: 'openid_sealed', purpose: 'openid' },
  { table: 'official_account_followers', column: 'openid_sealed', purpose: 'official-openid' },
  { table: 'personal_data', column: 'account_sealed', purpose: 'account' },
  { table: 'personal_data', column: 'name_sealed', purpose: 'name' },
  { table: 'personal_data', column: 'id_number_sealed', purpose: 'id-number' },
  { table: 'personal_data', column: 'phone_sealed', purpose: 'phone' },
  { table: 'personal_data', column: 'email_sealed', purpose: 'email' },
  { table: 'registrations', column: 'name_sealed', purpose: 'name' },
  { table: 'registrations', column: 'id_number_sealed', purpose: 'id-number' },
  { table: 'certificates', column: 'holder_sealed', purpose: 'certificate-holder' },
  { table: 'paper_certificates', column: 'address_sealed', purpose: 'paper-address' },
  { table: 'email_confirmations', column: 'address_sealed', purpose: 'email' },
  { table: 'access_tokens', column: 'token_sealed', purpose: 'access-token' },
  { table: 'idempotency_keys', column: 'answer_sealed', purpose: 'kept-answer' },
]

const otherwise = (column: string, keyId: string) =>
  sql`${sql.ref(column)} is not null and ${sql.ref(column)} not like ${sealedBy(keyId)}`

/** A sealed value and where it lies. */
interface SealedValue {
  place: string
  sealed: string
}

/** Values of a column that another key has sealed, at most `limit`. */
export async function sealedOtherwise(
  db: Db,
  { table, column }: SealedColumn,
  keyId: string,
  limit: number,
): Promise<SealedValue[]> {
  const { rows } = await sql<SealedValue>`
    select ctid::text as place, ${sql.ref(column)} as sealed from ${sql.table(table)}
    where ${otherwise(column, keyId)} limit ${limit}
  `.execute(db)
  return rows
}

/** How many values of a column another key has sealed. */
export async function countSealedOtherwise(
  db: Db,
  { table, column }: SealedColumn,
  keyId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${otherwise(column, keyId)}
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** Puts values in the place of others; one that has changed or moved meanwhile stays. Answers how many it replaced. */
export async function replaceSealed(
  db: Db,
  { table, column }: SealedColumn,
  values: readonly (SealedValue & { fresh: string })[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} as held set ${sql.ref(column)} = line.fresh
    from unnest(${values.map(({ place }) => place)}::text[], ${values.map(({ sealed }) => sealed)}::text[],
      ${values.map(({ fresh }) => fresh)}::text[]) as line (place, sealed, fresh)
    where held.ctid = line.place::tid and ${sql.ref(`held.${column}`)} = line.sealed
  `.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Any sealed value; undefined where there is none. */
export async function anySealed(db: Db): Promise<{ sealed: string; purpose: string } | undefined> {
  for (const column of sealedColumns) {
    const [found] = await sealedOtherwise(db, column, '', 1)
    if (found) return { sealed: found.sealed, purpose: column.purpose }
  }
  return undefined
}

/** A key that something in this database is sealed with, and the key of fingerprints, sealed with it. */
export type SealingKeyRow = Selectable<CandidateTables['sealingKeys']>

/** Holds the list of keys until the transaction ends, so that of several processes that start one is the first. */
export async function holdSealingKeys(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sealing_keys'))`.execute(db)
}

/** The keys that have to be there for everything to open. */
export function sealingKeys(db: Db): Promise<SealingKeyRow[]> {
  return db.selectFrom('sealingKeys').selectAll().orderBy('keyId').execute()
}

/** Adds a key to the list. */
export async function addSealingKey(db: Db, key: SealingKeyRow): Promise<void> {
  await db.insertInto('sealingKeys').values(key).execute()
}

/** Takes every key but one off the list; answers their ids. */
export async function retireSealingKeys(db: Db, keep: string): Promise<string[]> {
  const retired = await db.deleteFrom('sealingKeys').where('keyId', '!=', keep).returning('keyId').execute()
  return retired.map(({ keyId }) => keyId)
}
