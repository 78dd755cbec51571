import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { CatalogueTables } from './tables/catalogue'

/** A test centre as stored. */
export type TestCentreRow = Selectable<CatalogueTables['centres']>

/** All test centres, those of one city together. */
export function listTestCentres(db: Db): Promise<TestCentreRow[]> {
  return db.selectFrom('centres').selectAll().orderBy('city').orderBy('id').execute()
}
