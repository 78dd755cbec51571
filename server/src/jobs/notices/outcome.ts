import type { NoticeTopic } from '../../domain/notices/kinds'
import { GatewayBusy, GatewayUnavailable, RecipientRefused, type RefusalReason } from '../../gateways/outside'

/** Whose notice it was and of which topic. */
export interface Addressed {
  candidateId: string
  topic: NoticeTopic
  /** What the channel calls the receiver. */
  to: string
}

/** What became of one hand-over. */
export type Outcome =
  /** Settled otherwise, or gone with its candidate. */
  | { kind: 'gone' }
  /** Not begun while there was time. */
  | { kind: 'returned' }
  /** The channel does not reach the candidate; `reason` in the candidate's words. */
  | { kind: 'skipped'; reason: string }
  | { kind: 'sent'; receiver: Addressed; hadFailed: boolean }
  | { kind: 'refused'; receiver: Addressed; reason: RefusalReason; error: string }
  | { kind: 'busy'; seconds: number; error: string }
  | { kind: 'failed'; error: string }

/** What happened, in words that hold nothing of the person: messages of foreign errors can, their names cannot. */
function describe(error: unknown): string {
  if (typeof error === 'string' || typeof error === 'number') return String(error)
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** The outcome of a hand-over that threw. */
export function outcomeOf(error: unknown, receiver: Addressed): Outcome {
  if (error instanceof RecipientRefused) {
    const { service, reason, cause } = error
    return { kind: 'refused', receiver, reason, error: `${service}: ${reason}, ${describe(cause)}` }
  }
  if (error instanceof GatewayBusy) {
    const { service, seconds, cause } = error
    return { kind: 'busy', seconds, error: `${service} is busy: ${describe(cause)}` }
  }
  if (error instanceof GatewayUnavailable) {
    return { kind: 'failed', error: `${error.service}: ${describe(error.cause)}` }
  }
  return { kind: 'failed', error: `could not be handed over: ${describe(error)}` }
}
