/** Wall-clock times of one exam slot in Beijing, `HH:MM`. */
export interface SlotTimes {
  startsAt: string
  endsAt: string
}

/**
 * Every number the rules use, kept as data with an effective date, so that a change of policy is a row and not a
 * release. Days, months and minutes as their names say.
 */
export interface Policy {
  /** A sitting on a public holiday moves earlier by this many days, again if need be. */
  shiftDays: number
  /** Registration closes at 00:00 of the day this many days before the sitting. */
  closesDaysBefore: number
  /** The ticket is out by 24:00 of this day of the exam week, 1 = Monday. */
  ticketWeekday: number
  /** Afternoon slots; a candidate sits at most one certification in each. */
  slots: SlotTimes[]
  entryMinutesBefore: number
  doorClosesMinutesAfter: number
  /** The result can be queried from this working day after the exam. */
  resultWorkingDays: number
  resultNoticeDays: number
  paperDays: number
  /** A deferral or a retake sits within this many calendar months of the sitting left or failed. */
  changeMonths: number
  refundHours: number
  /** A refund in trouble is at risk after so many hours, and every one is promised within so many days. */
  refundTroubleHours: number
  refundDays: number
  orderMinutes: number
  /** Registration notice within this many working days of payment. */
  noticeWorkingDays: number
  /** One person (ID number) can be bound to at most this many accounts. */
  accountsPerPerson: number
  /** `few` seats: at most this share of the capacity, or this many. */
  fewSeatsShare: number
  fewSeats: number
}

/** A policy and the first exam date (`YYYY-MM-DD`) it governs. */
export interface DatedPolicy {
  effectiveFrom: string
  body: Policy
}

/** The policy that governs `date`: the latest one in force by then. Throws when none is. */
export function policyOn(policies: DatedPolicy[], date: string): Policy {
  let found: DatedPolicy | undefined
  for (const policy of policies) {
    if (policy.effectiveFrom <= date && (!found || policy.effectiveFrom > found.effectiveFrom)) found = policy
  }
  if (!found) throw new Error(`no policy governs ${date}`)
  return found.body
}

/** One candidate sits at most this many subjects on one exam day: one in each slot of the afternoon. */
export function subjectsPerSitting({ slots }: Policy): number {
  return slots.length
}

/** `few` when at most the policy's share or number of seats is left, `none` at zero. */
export function seatLevel(policy: Policy, left: number, capacity: number): 'plenty' | 'few' | 'none' {
  if (left <= 0) return 'none'
  return left <= policy.fewSeats || left <= capacity * policy.fewSeatsShare ? 'few' : 'plenty'
}
