import type { ExamOutcome } from '../registrations'

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
  /** Later sittings for the free retake, the earliest first; none when there is no retake to use. */
  retakeDates: string[]
}

/** What of the checklist is done. */
export interface HomeChecklist {
  cloudAccount: boolean
  realName: boolean
  phone: boolean
  email: boolean
}

/** The newest certificate of a certification, unless it is revoked. */
export interface HomeCertificate {
  number: string
  certificationName: string
  expiresOn: string
}

/** Everything that decides what a candidate should do next; without a checklist it is a visitor's. */
export interface HomeFacts {
  order: HomeOrder | null
  registrations: HomeRegistration[]
  certificates: HomeCertificate[]
  checklist: HomeChecklist | null
}
