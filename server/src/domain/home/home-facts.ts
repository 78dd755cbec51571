import type { ExamOutcome } from '../registrations/exam-outcome'

/** An order waiting to be paid. Instants are texts with their zone, as JSON has them. */
export interface HomeOrder {
  id: string
  certificationName: string
  amountFen: number
  expiresAt: string
}

/** A registration whose exam lies ahead or whose result is awaited or new. */
export interface HomeRegistration {
  id: string
  certificationName: string
  examDate: string
  slot: 1 | 2
  ticketPublished: boolean
  outcome: ExamOutcome | null
  resultPublishedAt: string | null
}

/** What of the checklist is done. */
export interface HomeChecklist {
  cloudAccount: boolean
  realName: boolean
  phone: boolean
  email: boolean
}

/** Everything that decides what a candidate should do next; without a checklist it is a visitor's. */
export interface HomeFacts {
  order: HomeOrder | null
  registrations: HomeRegistration[]
  checklist: HomeChecklist | null
}
