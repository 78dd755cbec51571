import type { components } from '../../../contract/schema'
import { hasWords } from '../lib/folding'
import { TRIAL_CODE } from '../lib/ids'
import { DISCLAIMER } from '../lib/look'
import { dateOf } from '../lib/time'
import {
  type ContactRow,
  type HelpRow,
  listPartners,
  listTestCentres,
  type PartnerRow,
  readHelp,
  type TestCentreRow,
} from '../repositories/catalogue'
import { entranceAt } from '../use-cases/exams/entrances'
import { type Call, type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { PublicAnswers, VersionedCache } from './stored-answers'

/** The cities of what is listed, each once, in the order of the list. */
function citiesOf(rows: { city: string }[]): string[] {
  return [...new Set(rows.map(({ city }) => city))]
}

type Schemas = components['schemas']
type Contact = Schemas['Contact']

/** The contacts in force on a date: of those with one label, the latest that has begun. */
export function contactsOn(contacts: ContactRow[], date: string): Contact[] {
  const begun = contacts.filter(({ effectiveFrom }) => effectiveFrom <= date)
  return begun.filter(
    (each) => !begun.some((other) => other.label === each.label && other.effectiveFrom > each.effectiveFrom),
  )
}

/** Help as it stands on a date. Throws when no rules are in force. */
function presentHelp(help: HelpRow, date: string, publicUrl: string): components['schemas']['Help'] {
  const rules = help.rules.filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1) ?? help.rules[0]
  if (!rules) throw new Error('there are no exam rules')
  const { version, title, items } = rules
  const trialExam = help.links
    .filter(({ purpose, effectiveFrom }) => purpose === 'trialExam' && effectiveFrom <= date)
    .at(-1)
  return {
    contacts: contactsOn(help.contacts, date),
    questions: help.questions,
    rules: { version, title, items },
    trialExamUrl: trialExam?.value ?? null,
    trialExam: trialExam ? entranceAt(publicUrl, TRIAL_CODE) : null,
    disclaimer: DISCLAIMER,
  }
}

/** A partner as the contract shows it. */
function presentPartner({ id, name, city, phone, email, website }: PartnerRow): Schemas['Partner'] {
  return { id, name, city, phone, email, website }
}

/** Contacts, questions and the exam rules. */
export function createHelpHandlers({ db, calendar, publicUrl }: HttpServices): Handlers<'getHelp'> {
  const cache = new VersionedCache<HelpRow>()
  const help = new PublicAnswers(
    () => calendar.read(),
    ({ versions }, now) => `${versions.help} ${dateOf(now)}`,
  )
  return {
    getHelp: (call) =>
      help.get(call.now, 'all', async ({ versions }) => {
        const rows = await cache.get(versions.help, 'all', () => readHelp(db))
        return toStore(call, presentHelp(rows, dateOf(call.now), publicUrl()))
      }),
  }
}

function partnerFits(row: PartnerRow, { city, q }: Call<'listPartners'>['query']): boolean {
  return (!city || row.city === city) && hasWords([row.name, row.city], q ?? '')
}

/** The partners of the other route. */
export function createPartnerHandlers({ db, calendar }: HttpServices): Handlers<'listPartners'> {
  const cache = new VersionedCache<PartnerRow[]>()
  return {
    async listPartners(call) {
      const { versions } = await calendar.read()
      const all = await cache.get(versions.help, 'all', () => listPartners(db))
      const today = dateOf(call.now)
      const rows = all.filter(({ effectiveFrom }) => effectiveFrom <= today)
      const items = rows.filter((row) => partnerFits(row, call.query)).map(presentPartner)
      return toStore(call, { items, cities: citiesOf(rows), nextCursor: null })
    },
  }
}

/** The test centres of the on-site sittings. */
export function createTestCentreHandlers({ db, calendar }: HttpServices): Handlers<'listTestCentres'> {
  const cache = new VersionedCache<TestCentreRow[]>()
  return {
    async listTestCentres(call) {
      const { versions } = await calendar.read()
      const rows = await cache.get(versions.catalogue, 'all', () => listTestCentres(db))
      const { city } = call.query
      const items = city ? rows.filter((row) => row.city === city) : rows
      return toStore(call, { items, cities: citiesOf(rows), nextCursor: null })
    },
  }
}
