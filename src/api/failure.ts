import type { Schema } from './contract-types'

/** An RFC 9457 problem document as the backend sends it. */
export type ProblemDocument = Schema<'Problem'>

/**
 * Every way a call can fail. Exhaustive: a `switch` over `kind` needs no default.
 * - `problem`: a rule refuses; `code` is from the operation's closed list.
 * - `signedOut`: the session has ended and could not be renewed.
 * - `offline`: the request did not leave, or no answer came back.
 * - `timeout`: no answer in time; a write may have happened.
 * - `noLogin`: WeChat gave no login code, though the phone has a network; nothing left it.
 * - `server`: the backend failed.
 * - `unexpected`: an answer the contract does not know, an older client's case.
 */
export type Failure<Code extends string = string> =
  | { kind: 'problem'; code: Code; problem: ProblemDocument }
  | { kind: 'signedOut' }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'noLogin' }
  | { kind: 'server'; incident: string | null }
  | { kind: 'unexpected'; status: number }

/** What keeps a call from being made: it fails as this. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind)
  }
}

/** A call's outcome as a value; nothing is thrown. */
export type Result<T, Code extends string = string> =
  | { ok: true; value: T }
  | { ok: false; failure: Failure<Code> }

/** Whether the backend's word on a write is final: a lost answer, a failing server or one that is asked too often says nothing. */
export function isSettled(result: Result<unknown>): boolean {
  return result.ok || (result.failure.kind === 'problem' && result.failure.code !== 'rate-limited')
}
