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
import type { MonthSeats } from '../repositories/calendar/calendar'
import {
  type CandidatesHome,
  type HomeBase,
  type HomeCertification,
  homeReading,
  readHomeBase,
} from '../repositories/home'
import { contactsOn } from './directory'
import { readTicket } from './exams/exams'
import { takeTry } from './limits'
import { type Handlers, toStore } from './operation'
import type { HttpServices } from './services'
import { PublicAnswers, VersionedCache } from './stored-answers'

type Home = components['schemas']['Home']
type MapCell = components['schemas']['MapCell']

const DIRECTIONS = ['developer', 'sysops', 'architect'] as const

/** The months in which the sitting that closes next can be: one that was put off is in the month after its own. */
const MONTHS_AROUND = [-1, 0, 1, 2, 3]

/** The month whose sitting closes next, seen from `now`. */
export function monthClosingNext(calendar: Calendar, now: Date): string {
  const coming = MONTHS_AROUND.map((away) => {
    const month = addMonthsTo(monthOf(now), away)
    return { month, closesAt: calendar.datesOf(calendar.examDateOf(month).examDate).registrationClosesAt }
  })
    .filter(({ closesAt }) => closesAt > now)
    .sort((one, other) => one.closesAt.getTime() - other.closesAt.getTime())
  const [next] = coming
  if (!next) throw new Error('no sitting is to come')
  return next.month
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

/** Reads what changes by itself: with every request, one statement for all who ask at the same time. */
function homeNowReading({ calendarBook, clock }: HttpServices): SharedReading<HomeNow> {
  // Nearly always the one of the last reading; read again where it is not.
  let month: string | null = null
  return new SharedReading(async () => {
    for (;;) {
      const now = clock.now()
      const asked = month ?? monthOf(now)
      const { calendar, versions, seats } = await calendarBook.readWithSeats(asked)
      month = monthClosingNext(calendar, now)
      if (month === asked) return { calendar, versions: Object.values(versions).join(), month, seats }
    }
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
  const visitors = new PublicAnswers(
    () => current.read(),
    ({ versions, month, seats }, now) =>
      `${versions} ${month} ${dateOf(now)} ${seats.left} ${seats.capacity}`,
  )
  const baseOf = ({ versions }: HomeNow) => bases.get(versions, 'base', () => readHomeBase(db))

  async function present(state: HomeNow, own: CandidatesHome | null, now: Date): Promise<Home> {
    return presentHome(state, await baseOf(state), own, now)
  }

  return {
    async getHome(call) {
      const id = call.visitorOrCandidateId
      const [own, state] = id ? await Promise.all([candidates.read(id), current.read()]) : []
      if (state && own) return present(state, own, call.now)
      return visitors.get(call.now, 'home', async (seen) =>
        toStore(call, await present(seen, null, call.now), false),
      )
    },

    async getPrefetch({ now, query: { token } }) {
      const session = token && (await sessionByPrefetchHash(db, hashToken(token), systemClock.now()))
      // The address is WeChat's, whoever is asked for.
      if (session) await takeTry(rateLimits.prefetch, session.id)
      const [state, own = null] = await Promise.all([
        current.read(),
        session ? candidates.read(session.candidateId) : null,
      ])
      return {
        mark: token && own ? token.slice(0, MARK_LENGTH) : null,
        servedAt: toBeijing(now),
        home: await present(state, own, now),
        ticket: session && own ? await nextTicket(services, session.candidateId, own, now) : null,
      }
    },
  }
}
