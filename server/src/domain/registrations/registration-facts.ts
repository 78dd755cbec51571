import type { ExamOutcome } from './exam-outcome'

/** What the status and the dates of a registration follow from. */
export interface RegistrationFacts {
  createdAt: Date
  paidAt: Date | null
  /** `YYYY-MM-DD` */
  examDate: string
  /** `YYYY-MM` of a monthly sitting; null for one listed on its own. */
  month: string | null
  outcome: ExamOutcome | null
  resultPublishedAt: Date | null
  ticketPublishedAt: Date | null
  /** The registration whose free retake this is; null for a paid attempt. */
  retakeOf: string | null
  /** The exam date that a deferral left, and until when that sitting could be left. */
  deferredFrom: string | null
  leftClosesAt: Date | null
  /** The latest closing that was ever promised for this sitting; null when it never moved. */
  closesNotBefore: Date | null
  refundedAt: Date | null
}
