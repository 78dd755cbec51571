import { type Selectable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from './database'
import type { CatalogueTables, CertificationsTable } from './tables/catalogue'
import type { LinkPurpose, OfferTables, PartnersTable } from './tables/orders'

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

/** Titles of the sections of every subject, by its code. */
export async function sectionTitles(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('certifications').select(['code', 'outline']).execute()
  return new Map(rows.map(({ code, outline }) => [code, outline.map(({ title }) => title)]))
}

/** A way to reach the exam centre, in force from its date on. */
export interface ContactRow {
  kind: 'phone' | 'email' | 'link'
  label: string
  value: string
  hours: string | null
  effectiveFrom: string
}

/** Everything the help page shows; the contacts, rules and links of every date, for the reader to pick those in force. */
export interface HelpRow {
  contacts: ContactRow[]
  questions: { id: string; topic: string; question: string; answer: string }[]
  rules: { version: string; title: string; items: string[]; effectiveFrom: string }[]
  links: LinkRow[]
}

/** Reads contacts, questions, rules and links with one statement. */
export async function readHelp(db: Db): Promise<HelpRow> {
  const { rows } = await sql<HelpRow>`
    select
      (select coalesce(json_agg(json_build_object('kind', kind, 'label', label, 'value', value, 'hours', hours,
        'effectiveFrom', effective_from) order by position), '[]') from contacts) as contacts,
      (select coalesce(json_agg(json_build_object('id', id, 'topic', topic, 'question', question,
        'answer', answer) order by position), '[]') from help_articles) as questions,
      (select coalesce(json_agg(json_build_object('version', version, 'title', title, 'items', items,
        'effectiveFrom', effective_from) order by effective_from), '[]') from rules) as rules,
      (select coalesce(json_agg(json_build_object('purpose', purpose, 'label', label, 'value', value,
        'effectiveFrom', effective_from) order by effective_from), '[]') from links) as links
  `.execute(db)
  const row = rows[0]
  if (!row) throw new Error('help could not be read')
  return row
}

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

/** A test centre as stored. */
export type TestCentreRow = Selectable<CatalogueTables['centres']>

/** All test centres, those of one city together. */
export function listTestCentres(db: Db): Promise<TestCentreRow[]> {
  return db.selectFrom('centres').selectAll().orderBy('city').orderBy('id').execute()
}

/** The rules in force on a date, as far as a ticket prints them. */
export async function ruleItemsOn(db: Db, date: string): Promise<string[]> {
  const row = await db
    .selectFrom('rules')
    .select('items')
    .where('effectiveFrom', '<=', date)
    .orderBy('effectiveFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.items ?? []
}

/** The hotline in force on a date: the first phone contact. */
export function hotlineOn(db: Db, date: string) {
  return db
    .selectFrom('contacts')
    .select(['kind', 'label', 'value', 'hours', 'effectiveFrom'])
    .where('kind', '=', 'phone')
    .where('effectiveFrom', '<=', date)
    .orderBy('position')
    .orderBy('effectiveFrom', 'desc')
    .limit(1)
    .executeTakeFirst()
}
