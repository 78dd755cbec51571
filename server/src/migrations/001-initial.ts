import { type Kysely, type Migration, sql } from 'kysely'

import { buyingTables, standInTables } from './initial/buying'
import { candidateTables } from './initial/candidates'
import { catalogueTables, helpTables, versionTriggers } from './initial/catalogue'

const parts = [catalogueTables, helpTables, versionTriggers, candidateTables, buyingTables, standInTables]

/** The first shape of the database. */
export const initial: Migration = {
  // A migration describes one moment of the schema and must not follow the types of later ones.
  async up(db: Kysely<unknown>): Promise<void> {
    for (const part of parts) await sql.raw(part).execute(db)
  },
}
