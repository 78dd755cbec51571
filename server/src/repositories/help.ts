import { sql } from 'kysely'
import type { Db } from './database'
import type { LinkRow } from './links'

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
