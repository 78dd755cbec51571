import type { components } from '../../../contract/schema'
import { type Calendar, explainExamDate } from '../domain/calendar/calendar'
import { DIRECTION_NAMES } from '../domain/display'
import { nextSteps } from '../domain/home/home'
import { seatLevel } from '../domain/policy'
import { addMonthsTo, dateOf, monthOf, toBeijing } from '../lib/time'
import { type HomeCertification, type HomeRow, readHome } from '../repositories/home'
import { contactsOn, DISCLAIMER } from './catalogue'
import type { Handlers } from './operation'
import type { HttpServices } from './services'

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

function cell({ code, name, shortName, level, passed, registered, locked }: HomeCertification): MapCell {
  const state = passed ? 'passed' : registered ? 'registered' : locked ? 'locked' : 'open'
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

function presentNextSitting(calendar: Calendar, month: string, seats: HomeRow['seats']): Home['nextSitting'] {
  const { examDate } = calendar.examDateOf(month)
  return {
    month,
    examDate,
    registrationClosesAt: toBeijing(calendar.datesOf(examDate).registrationClosesAt),
    seatsLeft: seats.left,
    seatLevel: seatLevel(calendar.policyOn(examDate), seats.left, seats.capacity),
    explanation: explainExamDate(calendar, month),
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
    nextSitting: presentNextSitting(calendar, month, row.seats),
    contacts: contactsOn(row.contacts, dateOf(now)),
    disclaimer: DISCLAIMER,
  }
}

/** The first screen in one answer. */
export function createHomeHandlers({ db, calendar: book }: HttpServices): Handlers<'getHome'> {
  return {
    async getHome(call) {
      const candidateId = call.visitorOrCandidateId
      const calendar = await book.current()
      const month = monthClosingNext(calendar, call.now)
      const row = await readHome(db, candidateId, month, call.now)
      return presentHome(calendar, row, month, candidateId !== null, call.now)
    },
  }
}
