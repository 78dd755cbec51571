import { sql } from 'kysely'
import type { Sealer } from '../lib/sealing'
import type { Db } from './database'

/** The verified names of several candidates, by their ids; whoever has none is left out. */
export async function holderNames(
  db: Db,
  sealer: Sealer,
  candidateIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('personalData')
    .select(['candidateId', 'nameSealed'])
    .where('candidateId', '=', sql<string>`any(${[...candidateIds]}::text[])`)
    .execute()
  const names = new Map<string, string>()
  for (const { candidateId, nameSealed } of rows) {
    if (nameSealed) names.set(candidateId, sealer.open(nameSealed, 'name'))
  }
  return names
}
