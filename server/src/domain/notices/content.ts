import type { ExamOutcome } from '../registrations/exam-outcome'
import type { NoticeKind } from './kinds'

/** What is common to every exam: the certification's name and level as people say them, and its day. */
interface ExamFacts {
  certificationName: string
  shortName: string
  /** `YYYY-MM-DD` */
  examDate: string
}

/**
 * What a notice says, as data: the facts of one kind. They are kept with the notice, so that every channel can be
 * filled later, and hold nothing that tells who the candidate is. Instants are RFC 3339 texts, dates `YYYY-MM-DD`,
 * money is in fen.
 */
export interface NoticeFacts {
  registrationConfirmed: ExamFacts & { startsAt: string; ticketBy: string; orderNumber: string }
  formalNotice: ExamFacts & {
    startsAt: string
    endsAt: string
    entersAt: string
    doorClosesAt: string
    ticketNumber: string
    place: string
  }
  examTomorrow: ExamFacts & { startsAt: string; entersAt: string; place: string }
  examToday: ExamFacts & { startsAt: string; entersAt: string; doorClosesAt: string; place: string }
  dateChanged: ExamFacts & { movedFrom: string; reason: string }
  deferralAccepted: ExamFacts & { leftDate: string; startsAt: string }
  retakeAccepted: ExamFacts & { failedDate: string; startsAt: string }
  refundAccepted: ExamFacts & { amountFen: number; orderNumber: string; seatGone: boolean }
  refundPaid: ExamFacts & { amountFen: number; orderNumber: string }
  resultPublished: ExamFacts & { outcome: ExamOutcome; retakeUntil: string | null }
  paperPosted: { certificationName: string; carrier: string; trackingNumber: string }
  certificateExpiring: { certificationName: string; expiresOn: string; days: 90 | 60 | 30 }
  channelTest: { sentAt: string }
}

/** One kind with its facts. */
export type NoticeContent = { [Kind in NoticeKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[NoticeKind]
