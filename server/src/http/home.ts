import type { components } from '../../../contract/schema'
import { SharedReading } from '../database/shared-reading'
import { type Calendar, explainExamDate } from '../domain/calendar/calendar'
import { DIRECTION_NAMES } from '../domain/display'
import { nextSteps } from '../domain/home/home'
import { certificationState, type Standing } from '../domain/home/map'
import { seatLevel } from '../domain/policy'
import { DISCLAIMER } from '../lib/look'
import { hashToken } from '../lib/sealing'
import { addMonthsTo, dateOf, monthOf, systemClock, toBeijing } from '../lib/time'
import { Problem } from '../problems/problem'
import { sessionByPrefetchHash } from '../repositories/account/sessions'
import {
  type CandidatesHome,
  type HomeBase,
  type HomeCertification,
  homeReading,
  type MonthSeats,
  readHomeBase,
  readSeats,
} from '../repositories/home'
import { contactsOn } from './catalogue'
import { readTicket } from './exams/exams'
import { takeTry } from './limits'
import { type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { type StoredAnswer, VersionedCache } from './stored-answers'

type Home = components['schemas']['Home']
type MapCell = components['schemas']['MapCell']

const DIRECTIONS = ['developer', 'sysops', 'architect'] as const

/** The month whose sitting closes next, seen from `now`. */
export function monthClosingNext(calendar: Calendar, now: Date): string {
  let month = monthOf(now)
  while (calendar.datesOf(calendar.examDateOf(month).examDate).registrationClosesAt <= now) {
    month = addMonthsTo(month, 1)
  }
  return month
}

function presentMap(certifications: HomeCertification[], standing: Standing | null): Home['map'] {
  const cell = (each: HomeCertification): MapCell => {
    const { code, name, shortName, level } = each
    return { code, name, shortName, level, state: certificationState(each, standing) }
  }
  const foundation = certifications.find(({ level }) => level === 'foundation')
  if (!foundation) throw new Error('the catalogue has no foundation')
  return {
    foundation: cell(foundation),
    directions: DIRECTIONS.map((direction) => ({
      direction,
      name: DIRECTION_NAMES[direction],
      cells: certifications.filter((each) => each.direction === direction).map(cell),
    })),
    specialties: certifications.filter(({ level }) => level === 'specialty').map(cell),
  }
}

function presentNextSitting(
  calendar: Calendar,
  month: string,
  seats: MonthSeats,
  now: Date,
): Home['nextSitting'] {
  const { examDate } = calendar.examDateOf(month)
  return {
    month,
    examDate,
    registrationClosesAt: toBeijing(calendar.datesOf(examDate).registrationClosesAt),
    seatsLeft: seats.left,
    seatLevel: seatLevel(calendar.policyOn(examDate), seats.left, seats.capacity),
    provisional: calendar.isMonthProvisional(month),
    explanation: explainExamDate(calendar, month, now),
  }
}

/** What of the first screen changes by itself, with time and with every order, whoever looks at it. */
interface HomeNow {
  calendar: Calendar
  versions: string
  month: string
  seats: MonthSeats
}

/** The first screen, for a visitor or a candidate. */
function presentHome(
  { calendar, month, seats }: HomeNow,
  base: HomeBase,
  own: CandidatesHome | null,
  now: Date,
): Home {
  const [next = null, also = null] = own ? nextSteps(calendar, own, now) : []
  return {
    signedIn: own !== null,
    unreadMessages: own?.unreadMessages ?? 0,
    next,
    also,
    map: presentMap(base.certifications, own?.standing ?? null),
    nextSitting: presentNextSitting(calendar, month, seats, now),
    contacts: contactsOn(base.contacts, dateOf(now)),
    disclaimer: DISCLAIMER,
  }
}

/** Reads what changes by itself: with every request, one reading for all who ask at the same time. */
function homeNowReading({ db, calendar: book, clock }: HttpServices): SharedReading<HomeNow> {
  let lastMonth: string | null = null
  return new SharedReading(async () => {
    const now = clock.now()
    // The month is nearly always the one of the last reading, so both are read at once.
    const guess = lastMonth
    const [{ calendar, versions }, guessed] = await Promise.all([
      book.read(),
      guess === null ? null : readSeats(db, guess),
    ])
    const month = monthClosingNext(calendar, now)
    lastMonth = month
    const seats = guessed && guess === month ? guessed : await readSeats(db, month)
    return { calendar, versions: Object.values(versions).join(), month, seats }
  })
}

/** So much of a token says whose an answer is, and is no token. */
const MARK_LENGTH = 12

/** The ticket of the exam that comes next, or is on today; null before it is published. */
async function nextTicket(
  services: HttpServices,
  candidateId: string,
  { registrations }: CandidatesHome,
  now: Date,
): Promise<components['schemas']['Ticket'] | null> {
  const next = registrations.find(
    ({ ticketPublished, resultPublishedAt, examDate }) =>
      ticketPublished && resultPublishedAt === null && examDate >= dateOf(now),
  )
  if (!next) return null
  try {
    return await readTicket(services, candidateId, next.id, now)
  } catch (error) {
    // Refunded or deferred since the registrations were read.
    if (error instanceof Problem) return null
    throw error
  }
}

/**
 * The first screen in one answer. A visitor's is the same for all of them, and so written once for as long as it stays
 * the same.
 */
export function createHomeHandlers(services: HttpServices): Handlers<'getHome' | 'getPrefetch'> {
  const { db, rateLimits } = services
  const current = homeNowReading(services)
  const candidates = homeReading(db)
  const bases = new VersionedCache<HomeBase>()
  const written = new VersionedCache<StoredAnswer>()

  async function read(id: string | null) {
    const [state, own = null] = await Promise.all([current.read(), id ? candidates.read(id) : null])
    return { state, own, base: await bases.get(state.versions, 'base', () => readHomeBase(db)) }
  }

  return {
    async getHome(call) {
      const { state, own, base } = await read(call.visitorOrCandidateId)
      if (own) return presentHome(state, base, own, call.now)
      const { versions, month, seats } = state
      const seen = [versions, month, dateOf(call.now), seats.left, seats.capacity].join(' ')
      return written.get(seen, 'home', () => toStore(call, presentHome(state, base, null, call.now)))
    },

    async getPrefetch({ now, query: { token }, reply }) {
      // An address that is asked for again must not be answered by whoever stands between.
      reply.header('cache-control', 'no-store')
      const session = token && (await sessionByPrefetchHash(db, hashToken(token), systemClock.now()))
      // The address is WeChat's, whoever is asked for.
      if (session) await takeTry(rateLimits.prefetch, session.id)
      const { state, own, base } = await read(session ? session.candidateId : null)
      return {
        mark: token && own ? token.slice(0, MARK_LENGTH) : null,
        servedAt: toBeijing(now),
        home: presentHome(state, base, own, now),
        ticket: session && own ? await nextTicket(services, session.candidateId, own, now) : null,
      }
    },
  }
}
