import type { components } from '../../../contract/schema'
import { SharedReading } from '../database/shared-reading'
import { type Calendar, explainExamDate } from '../domain/calendar/calendar'
import { DIRECTION_NAMES } from '../domain/display'
import { nextSteps } from '../domain/home/home'
import { seatLevel } from '../domain/policy'
import { DISCLAIMER } from '../lib/look'
import { addMonthsTo, dateOf, monthOf, toBeijing } from '../lib/time'
import {
  type HomeCertification,
  type HomeRow,
  type MonthSeats,
  readHome,
  readSeats,
} from '../repositories/home'
import { contactsOn } from './catalogue'
import { type Call, type Handlers, toStore } from './operation'
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

function cell({ code, name, shortName, level, state }: HomeCertification): MapCell {
  return { code, name, shortName, level, state }
}

function presentMap(certifications: HomeCertification[]): Home['map'] {
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
  seats: HomeRow['seats'],
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

/** The first screen, for a visitor or a candidate. */
function presentHome(calendar: Calendar, row: HomeRow, month: string, signedIn: boolean, now: Date): Home {
  const [next = null, also = null] = nextSteps(calendar, row, now)
  return {
    signedIn,
    unreadMessages: row.unreadMessages,
    next,
    also,
    map: presentMap(row.certifications),
    nextSitting: presentNextSitting(calendar, month, row.seats, now),
    contacts: contactsOn(row.contacts, dateOf(now)),
    disclaimer: DISCLAIMER,
  }
}

/** What of a visitor's first screen changes by itself: with time, and with every order. */
interface VisitorsNow {
  calendar: Calendar
  versions: string
  month: string
  seats: MonthSeats
  date: string
}

/**
 * The first screen of visitors: the same for all of them, and so written once for as long as it stays the same. What it
 * depends on is read with every request, one reading for all who ask at the same time.
 */
class VisitorsHome {
  private readonly written = new VersionedCache<StoredAnswer>()
  private readonly reading: SharedReading<VisitorsNow>
  private lastMonth: string | null = null

  constructor(private readonly services: Pick<HttpServices, 'db' | 'calendar' | 'clock'>) {
    const { db, calendar: book, clock } = services
    this.reading = new SharedReading(async () => {
      const now = clock.now()
      // The month is nearly always the one of the last reading, so both are read at once.
      const guess = this.lastMonth
      const [{ calendar, versions }, guessed] = await Promise.all([
        book.read(),
        guess === null ? null : readSeats(db, guess),
      ])
      const month = monthClosingNext(calendar, now)
      this.lastMonth = month
      const seats = guessed && guess === month ? guessed : await readSeats(db, month)
      return { calendar, versions: Object.values(versions).join(), month, seats, date: dateOf(now) }
    })
  }

  async answer(call: Call<'getHome'>): Promise<StoredAnswer> {
    const { calendar, versions, month, seats, date } = await this.reading.read()
    const state = [versions, month, date, seats.left, seats.capacity].join(' ')
    return this.written.get(state, 'home', async () => {
      const row = await readHome(this.services.db, null, month, call.now)
      return toStore(call, presentHome(calendar, { ...row, seats }, month, false, call.now))
    })
  }
}

/** The first screen in one answer. */
export function createHomeHandlers(services: HttpServices): Handlers<'getHome'> {
  const { db, calendar: book } = services
  const visitors = new VisitorsHome(services)
  return {
    async getHome(call) {
      const candidateId = call.visitorOrCandidateId
      if (!candidateId) return visitors.answer(call)
      const calendar = await book.current()
      const month = monthClosingNext(calendar, call.now)
      const row = await readHome(db, candidateId, month, call.now)
      return presentHome(calendar, row, month, true, call.now)
    },
  }
}
