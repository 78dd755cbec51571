import { dateOf } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import type { SlotInstants } from '../calendar/sitting-dates'
import type { ChangeFacts } from '../changes/change-facts'
import { closingOf } from '../changes/closing'
import { retakeUntil } from '../changes/retake'
import { displayDate, displayInstant } from '../display'
import { resultsPublishedAt } from '../results/publication'
import type { CalendarEvent } from './calendar-event'
import { dayEvent, deadlineEvent, examEvent, ticketEvent } from './events'

/** Everything the calendar of one registration follows from. */
export interface JourneyFacts {
  registration: ChangeFacts
  calendar: Calendar
  slot: SlotInstants
  /** Later sittings a deferral or a retake could use. */
  laterDates: string[]
  /** The certification as people say it. */
  name: string
  /** Where the exam is sat; null online and until the ticket says it. */
  place: string | null
  /** The last day of the certificate this registration has earned. */
  certificateExpiresOn: string | null
}

const MORNING = '09:00'
/** A certificate that ends is announced as often as its notices are: 90, 60 and 30 days before. */
const EXPIRY_REMINDERS = [90, 60, 30].map((days) => days * 1440)

/**
 * The dates of a registration as calendar events, the earliest first, past ones too. They follow from what has happened
 * and not from the hour, so that a file asked for twice is the same twice.
 */
export function journeyEvents(facts: JourneyFacts): CalendarEvent[] {
  const { registration } = facts
  const refunded = registration.refundedAt !== null
  return [
    ...deferral(facts),
    ticketEvent(facts.name, facts.calendar.datesOf(registration.examDate).ticketBy),
    examEvent(facts.name, facts.slot, facts.place),
    ...result(facts),
    ...retake(facts),
    ...certificate(facts),
  ]
    .map((event) => (refunded ? { ...event, cancelled: true } : event))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

function deferral({ registration, calendar, name }: JourneyFacts): CalendarEvent[] {
  const { retakeOf, deferredFrom, leftClosesAt } = registration
  if (retakeOf) return []
  const closesAt = deferredFrom && leftClosesAt ? leftClosesAt : closingOf(calendar, registration)
  const event = deadlineEvent(closesAt, {
    kind: 'deferral',
    title: `${name} 延期申请截止`,
    description: `${displayInstant(closesAt)} 前可在小程序申请延期一次，之后不能延期。`,
    cancelled: deferredFrom !== null,
  })
  return [event]
}

function result({ registration, calendar, name }: JourneyFacts): CalendarEvent[] {
  const { examDate } = registration
  const at = resultsPublishedAt(calendar.datesOf(examDate))
  const event = dayEvent(dateOf(at), '10:00', {
    kind: 'result',
    title: `${name} 公布成绩`,
    description: '成绩与电子证书可在小程序查询。',
    reminderMinutes: [0],
    cancelled: false,
  })
  return [{ ...event, startsAt: at }]
}

function retake({ registration, calendar, laterDates, name }: JourneyFacts): CalendarEvent[] {
  const { retakeOf, outcome, resultPublishedAt, retakeId, liveRegistrationId } = registration
  const until = retakeUntil(calendar, laterDates)
  if (retakeOf || !until || !resultPublishedAt || !outcome || outcome === 'passed') return []
  const event = deadlineEvent(until, {
    kind: 'retake',
    title: `${name} 免费补考申请截止`,
    description: `${displayInstant(until)} 前可在小程序申请一次免费补考，逾期作废。`,
    cancelled: retakeId !== null || liveRegistrationId !== null,
  })
  return [event]
}

function certificate({ registration, calendar, name, certificateExpiresOn }: JourneyFacts): CalendarEvent[] {
  if (!certificateExpiresOn) return []
  const { paperBy } = calendar.datesOf(registration.examDate)
  return [
    dayEvent(paperBy, MORNING, {
      kind: 'paper',
      title: `${name} 纸质证书最迟寄出`,
      description: '收件地址与物流可在小程序的证书页查看，印制前可以修改地址。',
      reminderMinutes: [0],
      cancelled: false,
    }),
    dayEvent(certificateExpiresOn, MORNING, {
      kind: 'expiry',
      title: `${name} 证书到期`,
      description: `证书有效期至 ${displayDate(certificateExpiresOn)}，重新报考通过后获得新证书。`,
      reminderMinutes: EXPIRY_REMINDERS,
      cancelled: false,
    }),
  ]
}
