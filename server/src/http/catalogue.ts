import type { components } from '../../../contract/schema'
import { DIRECTION_NAMES, LEVEL_NAMES, TRACK_NAMES } from '../domain/display'
import { certificationState } from '../domain/home/map'
import { hasWords } from '../lib/folding'
import { toBeijing } from '../lib/time'
import { certificationUnknown } from '../problems/general'
import type { Problem } from '../problems/problem'
import { type CertificationRow, listCatalogue } from '../repositories/catalogue'
import { readStanding } from '../repositories/home'
import { freeRetakeOf } from '../use-cases/free-retake'
import { registeringOf } from '../use-cases/orders/place-order'
import { type Call, type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { PublicAnswers, VersionedCache } from './stored-answers'

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
function presentSummary(row: CertificationRow): Summary & { names: string[] } {
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

/** What stands between a candidate and registering, and what makes paying needless. */
type Registering = Awaited<ReturnType<typeof registeringOf>> & {
  freeRetake: Awaited<ReturnType<typeof freeRetakeOf>>
}

/**
 * A certification with all that is known of it; `before` is the one it asks for first, `registering` the
 * candidate's.
 */
function presentCertification(
  row: CertificationRow,
  before: CertificationRow | undefined,
  registering: Registering | null,
): Certification {
  const { description, questionCount, passingScore, maximumScore, mockExam, validityYears } = row
  const freeRetake = registering?.freeRetake
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
      ...(freeRetake && { freeRetake: { ...freeRetake, until: toBeijing(freeRetake.until) } }),
    },
    outline: row.outline,
    samples: row.samples,
    formerNames: row.formerNames,
    schedule: row.schedule,
  }
}

/** A certification and its line of the catalogue, which is the same for everybody. */
interface Listed {
  row: CertificationRow
  summary: ReturnType<typeof presentSummary>
}

type Filter = Call<'listCertifications'>['query']

function certificationFits({ row, summary }: Listed, { track, direction, level, q }: Filter): boolean {
  if (track && row.track !== track) return false
  if (direction && row.direction !== direction) return false
  if (level && row.level !== level) return false
  return !q || hasWords(summary.names, q)
}

type Current = Awaited<ReturnType<HttpServices['calendar']['read']>>

/** The catalogue and its certifications. */
export function createCertificationHandlers(
  services: HttpServices,
): Handlers<'listCertifications' | 'getCertification'> {
  const { db, calendar } = services
  const cache = new VersionedCache<Listed[]>()
  const listAll = async () => (await listCatalogue(db)).map((row) => ({ row, summary: presentSummary(row) }))
  const catalogue = ({ versions }: Current) => cache.get(versions.catalogue, 'all', listAll)
  const visitors = new PublicAnswers(
    () => calendar.read(),
    ({ versions }) => String(versions.catalogue),
  )
  const findIn = (all: Listed[], code: string | null) => all.find(({ row }) => row.code === code)?.row
  const requireIn = (all: Listed[], code: string) => {
    const row = findIn(all, code)
    if (!row) throw certificationUnknown()
    return { row, before: findIn(all, row.prerequisiteCode) }
  }
  return {
    async listCertifications(call) {
      const { query, visitorOrCandidateId: candidateId } = call
      const fitting = (all: Listed[]) => all.filter((each) => certificationFits(each, query))
      // A candidate's own is kept by nobody on the way, nor on the phone past their session.
      if (candidateId) {
        const [current, standing] = await Promise.all([calendar.read(), readStanding(db, candidateId)])
        const items = fitting(await catalogue(current)).map(({ row, summary }) => ({
          ...summary,
          state: certificationState(row, standing),
        }))
        return { items, nextCursor: null }
      }
      const list = async (current: Current) => {
        const items = fitting(await catalogue(current)).map(({ summary }) => summary)
        return toStore(call, { items, nextCursor: null })
      }
      // What somebody searches for is theirs alone; the whole is everybody's.
      if (Object.keys(query).length > 0) return list(await calendar.read())
      return visitors.get(call.now, 'all', list)
    },

    async getCertification(call) {
      const { code } = call.params
      const candidateId = call.visitorOrCandidateId
      if (!candidateId) {
        return visitors.get(call.now, code, async (current) => {
          const { row, before } = requireIn(await catalogue(current), code)
          return toStore(call, presentCertification(row, before, null))
        })
      }
      const { row, before } = requireIn(await catalogue(await calendar.read()), code)
      const wanted = { ...row, prerequisiteName: before?.name ?? null }
      const [registering, freeRetake] = await Promise.all([
        registeringOf(services, candidateId, wanted, call.now),
        freeRetakeOf(services, candidateId, code, call.now),
      ])
      return presentCertification(row, before, { ...registering, freeRetake })
    },
  }
}
