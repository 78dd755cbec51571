import { type Kysely, type Migration, sql } from 'kysely'

/** What a person has ordered, under whatever account, without reading every order. */
export const ordersByPerson: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create index orders_by_person on orders (person_fingerprint) where person_fingerprint is not null`.execute(
      db,
    )
  },
}
