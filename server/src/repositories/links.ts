import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { LinkPurpose, OfferTables } from './tables/orders'

/** A configured link, in force from its date until a later one of the same purpose begins. */
export type LinkRow = Omit<Selectable<OfferTables['links']>, 'id'>

/** The link of a purpose that is in force on a date. */
export function linkOn(db: Db, purpose: LinkPurpose, date: string): Promise<LinkRow | undefined> {
  return db
    .selectFrom('links')
    .select(['purpose', 'label', 'value', 'effectiveFrom'])
    .where('purpose', '=', purpose)
    .where('effectiveFrom', '<=', date)
    .orderBy('effectiveFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
}
