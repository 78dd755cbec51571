import type { components } from '../../../contract/schema'
import { DIRECTION_NAMES, LEVEL_NAMES, TRACK_NAMES } from '../domain/display'
import { certificationState } from '../domain/home/map'
import { hasWords } from '../lib/folding'
import { TRIAL_CODE } from '../lib/ids'
import { DISCLAIMER } from '../lib/look'
import { dateOf } from '../lib/time'
import { certificationUnknown } from '../problems/general'
import type { Problem } from '../problems/problem'
import {
  type CertificationRow,
  type ContactRow,
  type HelpRow,
  listCatalogue,
  listPartners,
  listTestCentres,
  type PartnerRow,
  readHelp,
  type TestCentreRow,
} from '../repositories/catalogue'
import { readStanding } from '../repositories/home'
import { entranceAt } from '../use-cases/exams/entrances'
import { registeringOf } from '../use-cases/orders/place-order'
import { type Call, type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { type StoredAnswer, VersionedCache } from './stored-answers'

/** The cities of what is listed, each once, in the order of the list. */
function citiesOf(rows: { city: string }[]): string[] {
  return [...new Set(rows.map(({ city }) => city))]
}

type Summary = components['schemas']['CertificationSummary']
type Certification = components['schemas']['Certification']

/** Everything a certification is found by, here and on the phone. */
function namesOf({ name, nameEn, shortName, code, formerNames, ...place }: CertificationRow): string[] {
  const former = formerNames.map((each) => each.name)
  const words = [TRACK_NAMES[place.track], LEVEL_NAMES[place.level]]
  if (place.direction) words.push(DIRECTION_NAMES[place.direction])
  return [...new Set([name, nameEn, shortName, code, ...former, ...words])]
}

/** A certification as a line of the catalogue. */
function presentSummary(row: CertificationRow): Summary {
  const { code, track, direction, level, shortName, name, nameEn, priceFen, demoFigures, durationMinutes } =
    row
  return {
    code,
    track,
    direction,
    level,
    shortName,
    name,
    nameEn,
    priceFen,
    demoFigures,
    durationMinutes,
    names: namesOf(row),
  }
}

/** A refusal that would meet an order, told before anything is asked for. */
function presentHindrance({ code, title, detail, extras }: Problem): components['schemas']['Hindrance'] {
  const { rule = '', orderId, registrationId, certificationCode } = extras
  // `hindranceTo` answers no other codes.
  const known = code as components['schemas']['Hindrance']['code']
  return { code: known, title, detail, rule, orderId, registrationId, certificationCode }
}

/**
 * A certification with all that is known of it; `before` is the one it asks for first, `registering` the
 * candidate's.
 */
function presentCertification(
  row: CertificationRow,
  before: CertificationRow | undefined,
  registering: Awaited<ReturnType<typeof registeringOf>> | null,
): Certification {
  const { description, questionCount, passingScore, maximumScore, mockExam, validityYears } = row
  return {
    ...presentSummary(row),
    description,
    questionCount,
    passingScore,
    maximumScore,
    mockExam,
    validityYears,
    prerequisite: before ? { code: before.code, name: before.name } : null,
    registering: registering && {
      ready: registering.ready,
      hindrance: registering.hindrance && presentHindrance(registering.hindrance),
    },
    outline: row.outline,
    samples: row.samples,
    formerNames: row.formerNames,
    schedule: row.schedule,
  }
}

type Contact = components['schemas']['Contact']

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

type Schemas = components['schemas']

/** A partner as the contract shows it. */
function presentPartner({ id, name, city, phone, email, website }: PartnerRow): Schemas['Partner'] {
  return { id, name, city, phone, email, website }
}

type Filter = Call<'listCertifications'>['query']

function certificationFits(row: CertificationRow, { track, direction, level, q }: Filter): boolean {
  if (track && row.track !== track) return false
  if (direction && row.direction !== direction) return false
  if (level && row.level !== level) return false
  return hasWords(namesOf(row), q ?? '')
}

/** The catalogue and its certifications. */
export function createCertificationHandlers(
  services: HttpServices,
): Handlers<'listCertifications' | 'getCertification'> {
  const { db, calendar } = services
  const cache = new VersionedCache<CertificationRow[]>()
  const wholes = new VersionedCache<StoredAnswer>()
  const catalogue = (version: number) => cache.get(version, 'all', () => listCatalogue(db))
  return {
    async listCertifications(call) {
      const { versions } = await calendar.read()
      const rows = await catalogue(versions.catalogue)
      const fitting = rows.filter((row) => certificationFits(row, call.query))
      const candidateId = call.visitorOrCandidateId
      // A candidate's own is kept by nobody on the way, nor on the phone past their session.
      if (candidateId) {
        const standing = await readStanding(db, candidateId)
        const state = (row: CertificationRow) => certificationState(row, standing)
        return {
          items: fitting.map((row) => ({ ...presentSummary(row), state: state(row) })),
          nextCursor: null,
        }
      }
      const list = () => toStore(call, { items: fitting.map(presentSummary), nextCursor: null })
      // What somebody searches for is theirs alone; the whole is everybody's.
      const whole = Object.keys(call.query).length === 0
      return call.stored(whole ? await wholes.get(versions.catalogue, 'all', list) : list())
    },

    async getCertification(call) {
      const { versions } = await calendar.read()
      const rows = await catalogue(versions.catalogue)
      const row = rows.find(({ code }) => code === call.params.code)
      if (!row) throw certificationUnknown()
      const candidateId = call.visitorOrCandidateId
      const before = rows.find(({ code }) => code === row.prerequisiteCode)
      const wanted = { ...row, prerequisiteName: before?.name ?? null }
      const registering = candidateId ? await registeringOf(services, candidateId, wanted, call.now) : null
      const answer = presentCertification(row, before, registering)
      if (candidateId) return answer
      return call.stored(toStore(call, answer))
    },
  }
}

/** Contacts, questions and the exam rules. */
export function createHelpHandlers({ db, calendar, publicUrl }: HttpServices): Handlers<'getHelp'> {
  const cache = new VersionedCache<HelpRow>()
  return {
    async getHelp(call) {
      const { versions } = await calendar.read()
      const help = await cache.get(versions.help, 'all', () => readHelp(db))
      return call.stored(toStore(call, presentHelp(help, dateOf(call.now), publicUrl())))
    },
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
      return call.stored(toStore(call, { items, cities: citiesOf(rows), nextCursor: null }))
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
      return call.stored(toStore(call, { items, cities: citiesOf(rows), nextCursor: null }))
    },
  }
}
