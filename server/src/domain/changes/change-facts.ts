import type { RegistrationFacts } from '../registrations'

/** What decides whether a registration can be deferred, retaken or given back. */
export interface ChangeFacts extends RegistrationFacts {
  closedAt: Date | null
  /** The retake that was made of this registration. */
  retakeId: string | null
  /** Another registration of the same certification that is still open. */
  liveRegistrationId: string | null
  /** An order of the same certification that waits to be paid. */
  unpaidOrderId: string | null
}
