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
}
