import { addMinutes, atTime, dateOf } from '../../lib/time'
import { type ChangeFacts, retakeUntil } from '../changes/changes'
import { displayTime, withYear } from '../display'
import { closingOf } from '../registrations/registrations'
import type { Calendar } from './calendar'
import { resultsPublishedAt, type SlotInstants } from './dates'
import type { CalendarEvent } from './file'

/** One day before, when tomorrow can still be arranged, and when it is time to set out or to start the computer. */
const EXAM_REMINDERS = [1440, 90]
const DAY_BEFORE = 1440

type Deadline = Pick<CalendarEvent, 'kind' | 'title' | 'description' | 'provisional' | 'cancelled'>

/** Whether an event may still move, or is taken back. */
type Standing = Partial<Pick<CalendarEvent, 'provisional' | 'cancelled'>>

/** A deadline as an event: the last day from 09:00 on until the deadline itself, announced the morning before. */
function deadlineEvent(at: Date, event: Deadline): CalendarEvent {
  const morning = atTime(dateOf(addMinutes(at, -1)), '09:00')
  const startsAt = morning < addMinutes(at, -60) ? morning : addMinutes(at, -60)
  return { ...event, startsAt, endsAt: at, location: null, reminderMinutes: [DAY_BEFORE, 0] }
}

/** What happens on a day, at a time of `HH:MM` in Beijing, for half an hour. */
function dayEvent(
  date: string,
  time: string,
  event: Deadline & Pick<CalendarEvent, 'reminderMinutes'>,
): CalendarEvent {
  const startsAt = atTime(date, time)
  return { ...event, startsAt, endsAt: addMinutes(startsAt, 30), location: null }
}

/** An exam's instants; the two of the door are unknown to some notices. */
export interface ExamTimes {
  startsAt: Date
  endsAt: Date
  entersAt?: Date
  doorClosesAt?: Date
}

/** The exam itself. `place` is null online. */
export function examEvent(
  name: string,
  times: ExamTimes,
  place: string | null,
  { provisional = false, cancelled = false }: Standing = {},
): CalendarEvent {
  const { startsAt, endsAt, entersAt, doorClosesAt } = times
  const door =
    entersAt && doorClosesAt
      ? `${displayTime(entersAt)} 入场，${displayTime(doorClosesAt)} 停止入场。`
      : '请提前 30 分钟入场。'
  return {
    kind: 'exam',
    title: `${name} 考试`,
    provisional,
    startsAt,
    endsAt,
    description: `北京时间 ${withYear(startsAt, 'minute', provisional)} 开考，${door}准考证与入场方式请在小程序中查看。`,
    location: place,
    reminderMinutes: EXAM_REMINDERS,
    cancelled,
  }
}

/** Until when the ticket is out. */
export function ticketEvent(
  name: string,
  ticketBy: Date,
  { provisional = false, cancelled = false }: Standing = {},
): CalendarEvent {
  const description = `准考证最迟于${withYear(ticketBy, 'endOfDay', provisional)} 发放，请在小程序中核对考试时间与入场方式。`
  const startsAt = addMinutes(ticketBy, -4 * 60)
  const title = `${name} 准考证最迟发放`
  return {
    kind: 'ticket',
    title,
    provisional,
    startsAt,
    endsAt: ticketBy,
    description,
    location: null,
    reminderMinutes: [0],
    cancelled,
  }
}

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
  /** The certificate this registration has earned: its last day, and whether it was revoked. */
  certificate: { expiresOn: string; revoked: boolean } | null
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
  const standing = { provisional: mayMove(facts) }
  return [
    ...deferral(facts),
    ticketEvent(facts.name, facts.calendar.datesOf(registration.examDate).ticketBy, standing),
    examEvent(facts.name, facts.slot, facts.place, standing),
    ...result(facts),
    ...retake(facts),
    ...certificate(facts),
  ]
    .map((event) => (refunded ? { ...event, cancelled: true } : event))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

/** What follows from an exam stands once its result is out. */
function mayMove({ registration, calendar }: JourneyFacts): boolean {
  return registration.resultPublishedAt === null && calendar.isProvisional(registration)
}

function deferral(facts: JourneyFacts): CalendarEvent[] {
  const { registration, calendar, name, laterDates } = facts
  const provisional = mayMove(facts)
  const { retakeOf, deferredFrom, leftClosesAt } = registration
  if (retakeOf) return []
  const closesAt = deferredFrom && leftClosesAt ? leftClosesAt : closingOf(calendar, registration)
  const event = deadlineEvent(closesAt, {
    kind: 'deferral',
    title: `${name} 延期申请截止`,
    provisional,
    description: `${withYear(closesAt, 'minute', provisional)} 前可在小程序申请延期一次，之后不能延期。`,
    cancelled: deferredFrom !== null || laterDates.length === 0,
  })
  return [event]
}

function result(facts: JourneyFacts): CalendarEvent[] {
  const { registration, calendar, name } = facts
  const { examDate } = registration
  const at = resultsPublishedAt(calendar.datesOf(examDate))
  const event = dayEvent(dateOf(at), '10:00', {
    kind: 'result',
    title: `${name} 公布成绩`,
    provisional: mayMove(facts),
    description: '成绩与电子证书可在小程序查询。',
    reminderMinutes: [0],
    cancelled: false,
  })
  return [{ ...event, startsAt: at }]
}

/** Used, given back, or of no more use: whoever has the subject again, has passed it since, or is another person. */
function retakeIsOver(facts: ChangeFacts): boolean {
  const { retakeId, liveRegistrationId, laterCertificate, moneyBackAt, otherPerson } = facts
  return Boolean(retakeId ?? liveRegistrationId ?? laterCertificate ?? moneyBackAt) || otherPerson
}

function retake({ registration, calendar, laterDates, name }: JourneyFacts): CalendarEvent[] {
  const { retakeOf, outcome, resultPublishedAt } = registration
  const until = retakeUntil(calendar, laterDates)
  if (retakeOf || !until || !resultPublishedAt || !outcome || outcome === 'passed') return []
  const provisional = calendar.isOtherProvisional(registration, laterDates.at(-1) ?? registration.examDate)
  const event = deadlineEvent(until, {
    kind: 'retake',
    title: `${name} 免费补考报名截止`,
    provisional,
    description: `${withYear(until, 'minute', provisional)} 前可在小程序申请一次免费补考，逾期失效。`,
    cancelled: retakeIsOver(registration),
  })
  return [event]
}

function certificate({ registration, calendar, name, certificate }: JourneyFacts): CalendarEvent[] {
  if (!certificate) return []
  const { expiresOn, revoked } = certificate
  const { paperBy } = calendar.datesOf(registration.examDate)
  return [
    dayEvent(paperBy, MORNING, {
      kind: 'paper',
      title: `${name} 纸质证书最迟寄出`,
      provisional: false,
      description: '邮寄地址与快递单号可在小程序的证书页查看，付印前可以修改地址。',
      reminderMinutes: [0],
      cancelled: revoked && registration.paperPostedAt == null,
    }),
    dayEvent(expiresOn, MORNING, {
      kind: 'expiry',
      title: `${name} 证书到期`,
      provisional: false,
      description: `证书有效期至 ${withYear(expiresOn, 'day')}，重新报考通过后获得新证书。`,
      reminderMinutes: EXPIRY_REMINDERS,
      cancelled: revoked,
    }),
  ]
}
