import { addDays, addMinutes, startOfDay } from '../../lib/time'
import { type ExamTimes, examEvent, ticketEvent } from '../calendar/events'
import { type CalendarEvent, writeCalendar } from '../calendar/file'
import type { ExamOutcome } from '../registrations/registrations'
import type { NoticeKind } from './kinds'

/** What is common to every exam: the certification's name and level as people say them, and its day. */
interface ExamFacts {
  certificationName: string
  shortName: string
  /** `YYYY-MM-DD` */
  examDate: string
  /** The sitting and what follows from it may still move. Absent in notices from before that was said. */
  provisional?: boolean
}

/** Where an exam is sat: the centre's name and address, or null online. */
interface PlaceFacts {
  place: string | null
}

/** What an end takes out of the candidate's calendar; null where no registration had come about. */
interface EndedFacts {
  /** Absent in notices from before there was one. */
  ended?: {
    registrationId: string
    startsAt: string
    ticketBy: string
  } | null
}

/**
 * What a notice says, as data: the facts of one kind. They are kept with the notice, so that every channel can be
 * filled later, and hold nothing that tells who the candidate is. Instants are RFC 3339 texts, dates `YYYY-MM-DD`,
 * money is in fen.
 */
export interface NoticeFacts {
  registrationConfirmed: ExamFacts & {
    startsAt: string
    ticketBy: string
    refundUntil: string
    refundProvisional?: boolean
    /** Until when the sitting can be left by a deferral. */
    deferUntil: string
    /** Both ends had passed when the money came. */
    termsOver?: boolean
    /** No later sitting was known that a deferral could go to. */
    deferNowhere?: boolean
    orderNumber: string
  }
  formalNotice: ExamFacts &
    PlaceFacts & {
      startsAt: string
      endsAt: string
      entersAt: string
      doorClosesAt: string
      ticketNumber: string
    }
  examTomorrow: ExamFacts & PlaceFacts & { startsAt: string; entersAt: string; doorClosesAt: string }
  examToday: ExamFacts & PlaceFacts & { startsAt: string; entersAt: string; doorClosesAt: string }
  /** `ticketNumber` is that of a published ticket, issued again; null before the tickets are out. */
  dateChanged: ExamFacts & {
    movedFrom: string
    reason: string
    startsAt: string
    ticketBy: string
    ticketNumber: string | null
  }
  /** From which day the result was, and is, to be queried. */
  resultDayChanged: ExamFacts & { formerFrom: string; resultFrom: string }
  /** As in `resultPublished`; `formerUntil` is what was told so far, null where no sitting for it was known. */
  retakeEndChanged: ExamFacts & {
    formerUntil: string | null
    retakeUntil: string | null
    retakeProvisional?: boolean
    retakeListedUntil: string | null
  }
  deferralAccepted: ExamFacts & { leftDate: string; startsAt: string; ticketBy: string }
  retakeAccepted: ExamFacts & { failedDate: string; startsAt: string; ticketBy: string }
  refundAccepted: ExamFacts & EndedFacts & { amountFen: number; orderNumber: string; seatGone: boolean }
  refundPaid: ExamFacts & EndedFacts & { amountFen: number; orderNumber: string }
  /**
   * `retakeUntil` is null when there is no free retake to use, `paperBy` unless passed. `retakeListedUntil` is the last day of a
   * sitting that may still be listed for one, where none is known.
   */
  resultPublished: ExamFacts & {
    outcome: ExamOutcome
    retakeUntil: string | null
    retakeProvisional?: boolean
    retakeListedUntil?: string | null
    paperBy: string | null
    /** What was published before, where that was wrong. */
    formerOutcome?: ExamOutcome
  }
  paperPosted: { certificationName: string; carrier: string; trackingNumber: string; postedOn: string }
  /**
   * `renewal` is the last sitting that keeps the certificate unbroken; null once that has closed. `listedUntil` is the last day of one
   * that may still be listed, where none is known; absent in notices from before that was said.
   */
  certificateExpiring: {
    certificationName: string
    expiresOn: string
    daysLeft: number
    renewal: { lastSitting: string; closesAt: string; provisional?: boolean } | null
    listedUntil?: string | null
  }
  channelTest: { sentAt: string }
}

/**
 * From when on a notice is no longer true or of no more use, however late its channel takes it: 「明天考试」 with the day of the
 * exam, what leads to the exam with its beginning, a retake and a certificate's renewal with the closing of the last sitting for
 * it. Null where it stays true.
 */
export function overFrom({ kind, facts }: NoticeContent): Date | null {
  if (kind === 'examTomorrow') return startOfDay(facts.examDate)
  if (kind === 'resultDayChanged') return startOfDay(facts.resultFrom)
  if (kind === 'retakeEndChanged') return facts.retakeUntil ? new Date(facts.retakeUntil) : null
  if (kind === 'certificateExpiring')
    return facts.renewal ? new Date(facts.renewal.closesAt) : startOfDay(addDays(facts.expiresOn, 1))
  return 'startsAt' in facts ? new Date(facts.startsAt) : null
}

/** The kinds that tell that a registration has another date now: what was said of the former one is over. */
export const OTHER_DATE = ['dateChanged', 'deferralAccepted'] as const satisfies NoticeKind[]

/** The kinds of which a newer notice of the same kind says anew what it is about. */
export const SAID_ANEW = [
  'resultDayChanged',
  'retakeEndChanged',
  'resultPublished',
] as const satisfies NoticeKind[]

/** The kinds that lead to an exam on its date or to the result of it, and to no other. */
export const LEADING_TO_EXAM = [
  ...OTHER_DATE,
  'registrationConfirmed',
  'retakeAccepted',
  'formalNotice',
  'examTomorrow',
  'examToday',
  'resultDayChanged',
] as const satisfies NoticeKind[]

/** The dates ahead of a registration. */
interface AheadFacts {
  startsAt: string
  ticketBy: string
  provisional?: boolean
}

/** One kind with its facts. */
export type NoticeContent = { [Kind in NoticeKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[NoticeKind]

/** Both slots of a sitting last that long; notices before the ticket do not carry the end. */
const EXAM_MINUTES = 90

/** The dates ahead of a registration that every mail about them carries. */
function aheadEvents(
  name: string,
  { startsAt, ticketBy, provisional }: AheadFacts,
  cancelled: boolean,
): CalendarEvent[] {
  const start = new Date(startsAt)
  const times = { startsAt: start, endsAt: addMinutes(start, EXAM_MINUTES) }
  return [
    ticketEvent(name, new Date(ticketBy), { provisional, cancelled }),
    examEvent(name, times, null, { provisional, cancelled }),
  ]
}

/** The events a notice tells of; none for kinds without a date to keep. */
function eventsOf(content: NoticeContent): CalendarEvent[] {
  switch (content.kind) {
    case 'formalNotice': {
      const { certificationName, place, provisional, ...facts } = content.facts
      const times: ExamTimes = {
        startsAt: new Date(facts.startsAt),
        endsAt: new Date(facts.endsAt),
        entersAt: new Date(facts.entersAt),
        doorClosesAt: new Date(facts.doorClosesAt),
      }
      return [examEvent(certificationName, times, place, { provisional })]
    }
    case 'registrationConfirmed':
    case 'dateChanged':
    case 'deferralAccepted':
    case 'retakeAccepted': {
      return aheadEvents(content.facts.certificationName, content.facts, false)
    }
    case 'refundAccepted':
    case 'refundPaid': {
      const { certificationName, ended } = content.facts
      return ended ? aheadEvents(certificationName, ended, true) : []
    }
    default:
      return []
  }
}

/**
 * The dates of a notice as an iCalendar text to attach to its mail, null when it has none. The events have the UIDs of
 * the registration's calendar link, so that neither comes twice. An end cancels what the mails before it carried. `at` is
 * when the notice was made.
 */
export function noticeCalendar(
  content: NoticeContent,
  registrationId: string | null,
  at: Date,
): string | null {
  const events = eventsOf(content)
  const ended = 'ended' in content.facts ? content.facts.ended : null
  const id = ended?.registrationId ?? registrationId
  if (!id || events.length === 0) return null
  const changes = content.kind === 'dateChanged' || content.kind === 'deferralAccepted'
  return writeCalendar(id, events, at, { method: ended ? 'CANCEL' : 'PUBLISH', changes })
}
