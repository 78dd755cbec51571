import type { Calendar } from '../../domain/calendar/calendar'
import { soldOutRefusal } from '../../domain/orders'
import { changeRefused } from '../../problems/changes'
import type { Problem } from '../../problems/problem'

/** Which registration goes to which sitting. */
export interface ChangeWish {
  candidateId: string
  registrationId: string
  sittingId: string
}

/** The last seat went to somebody else meanwhile. */
export function soldOut(calendar: Calendar, examDate: string): Problem {
  return changeRefused(soldOutRefusal(calendar.policyOn(examDate)))
}
