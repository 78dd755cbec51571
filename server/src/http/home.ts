import type { components } from '../../../contract/schema'
import { SharedReading } from '../database/shared-reading'
import { type Calendar, explainExamDate } from '../domain/calendar/calendar'
import { DIRECTION_NAMES } from '../domain/display'
import { nextSteps } from '../domain/home/home'
import { certificationState, type Standing } from '../domain/home/map'
import { seatLevel } from '../domain/policy'
import { DISCLAIMER } from '../lib/look'
import { addMonthsTo, dateOf, monthOf, toBeijing } from '../lib/time'
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

/**
 * The first screen in one answer. A visitor's is the same for all of them, and so written once for as long as it stays
 * the same.
 */
export function createHomeHandlers(services: HttpServices): Handlers<'getHome'> {
  const { db } = services
  const current = homeNowReading(services)
  const candidates = homeReading(db)
  const bases = new VersionedCache<HomeBase>()
  const written = new VersionedCache<StoredAnswer>()
  return {
    async getHome(call) {
      const id = call.visitorOrCandidateId
      const [state, own] = await Promise.all([current.read(), id ? candidates.read(id) : null])
      const { versions, month, seats } = state
      const base = await bases.get(versions, 'base', () => readHomeBase(db))
      if (own) return presentHome(state, base, own, call.now)
      const seen = [versions, month, dateOf(call.now), seats.left, seats.capacity].join(' ')
      return written.get(seen, 'home', () => toStore(call, presentHome(state, base, null, call.now)))
    },
  }
}
