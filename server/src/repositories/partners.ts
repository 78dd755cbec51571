import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { PartnersTable } from './tables/orders'

/** A training partner as stored. */
export type PartnerRow = Selectable<PartnersTable>

/** All partners of every date, in the order in which they are listed. */
export function listPartners(db: Db): Promise<PartnerRow[]> {
  return db.selectFrom('partners').selectAll().orderBy('position').orderBy('id').execute()
}

/** The partner of an id. */
export function findPartner(db: Db, id: string): Promise<PartnerRow | undefined> {
  return db.selectFrom('partners').selectAll().where('id', '=', id).executeTakeFirst()
}
