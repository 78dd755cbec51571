import type { Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from './database'
import type { CertificationsTable } from './tables/catalogue'

/** A certification with the names it had before. */
export interface CertificationRow extends Selectable<CertificationsTable> {
  formerNames: { name: string; until: string }[]
}

/** The whole catalogue in the order of the map, with one statement. */
export function listCatalogue(db: Db): Promise<CertificationRow[]> {
  return db
    .selectFrom('certifications')
    .selectAll()
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('certificationNames')
          .select(['name', 'until'])
          .whereRef('certificationCode', '=', 'certifications.code')
          .orderBy('until', 'desc'),
      ).as('formerNames'),
    )
    .orderBy('position')
    .execute()
}
