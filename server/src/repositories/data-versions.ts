import type { Db } from './database'
import type { VersionedData } from './tables-catalogue'

/** The version of each kind of data that answers are memoised from. */
export type DataVersions = Record<VersionedData, number>

/** Reads all versions with one statement. */
export async function readDataVersions(db: Db): Promise<DataVersions> {
  const rows = await db.selectFrom('dataVersions').selectAll().execute()
  const versions: DataVersions = { calendar: 0, catalogue: 0, help: 0 }
  for (const row of rows) versions[row.name] = row.version
  return versions
}
