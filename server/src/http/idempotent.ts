import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../lib/time'
import { idempotencyKeyReused } from '../problems/general'
import { Problem, type ProblemExtras } from '../problems/problem'
import {
  claimKey,
  findKey,
  type IdempotencyRow,
  type IdempotentRequest,
  keepAnswer,
  releaseKey,
} from '../repositories/account/idempotency'
import type { Db } from '../repositories/database'
import type { Answer, Call, Handler, OperationId } from './operation'

/** An answer with the version that clients send back to ask whether it changed. */
export interface StoredAnswer<T> {
  body: T
  version: string
}

/** Gives an answer its version: equal answers have equal versions, on every machine and after every restart. */
export function storedAnswer<T>(body: T): StoredAnswer<T> {
  return { body, version: createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22) }
}

/** Keeps what was made from one version of the data, until that version moves. */
export class VersionedCache<T> {
  private version: number | null = null
  private readonly values = new Map<string, T>()

  /** The value of `key` under `version`, made when it is not there yet. */
  async get(version: number, key: string, make: () => Promise<T> | T): Promise<T> {
    if (version !== this.version) {
      this.values.clear()
      this.version = version
    }
    const known = this.values.get(key)
    if (known !== undefined) return known
    const made = await make()
    if (version === this.version) this.values.set(key, made)
    return made
  }
}

/** An attempt that has not answered by then died with its process; the next one may run. */
const LEASE_MS = 60_000
/** How long a repeated request waits for the first one's answer. */
const WAIT_MS = 20_000

/** A refusal as kept with its key. */
interface KeptProblem {
  code: string
  title: string
  detail: string
  extras: Omit<ProblemExtras, 'date'> & { date?: string }
}

/**
 * Makes a write safe to repeat: the first request with an `Idempotency-Key` runs, the same request again gets the
 * same answer, also while the first is still running, and another body is refused. Failures of the backend or of
 * a gateway, ended sessions and rate limits are not answers: the key is free again.
 */
export function idempotent<Id extends OperationId>(db: Db, operation: Id, handler: Handler<Id>): Handler<Id> {
  return async (call) => {
    const request = requestOf(operation, call)
    const kept = await claimOrWait(db, request)
    // The answer was kept by this very operation, so it has the operation's type.
    if (kept) return replay(kept) as Answer<Id>
    return runAndKeep(db, request, () => handler(call))
  }
}

function requestOf(operation: OperationId, call: Call<OperationId>): IdempotentRequest {
  const { params, body, headers } = call.request
  const hash = createHash('sha256').update(JSON.stringify([operation, params, body ?? null]))
  const key = String(headers['idempotency-key'] ?? '')
  return { candidateId: call.candidateId, key, operation, bodyHash: hash.digest('hex') }
}

async function claimOrWait(db: Db, request: IdempotentRequest): Promise<IdempotencyRow | undefined> {
  const giveUp = Date.now() + WAIT_MS
  for (let wait = 10; Date.now() < giveUp; wait = Math.min(wait * 2, 200)) {
    if (await claimKey(db, request, systemClock.now())) return undefined
    const found = await findKey(db, request.candidateId, request.key)
    if (found && found.bodyHash !== request.bodyHash) throw idempotencyKeyReused()
    if (found && found.status !== null) return found
    await releaseKey(db, request, new Date(Date.now() - LEASE_MS))
    await pause(wait)
  }
  throw new Error('The first request with this key has not answered')
}

async function runAndKeep<T>(db: Db, request: IdempotentRequest, run: () => Promise<T>): Promise<T> {
  let answer: T
  try {
    answer = await run()
  } catch (error) {
    if (isAnswer(error)) await keepAnswer(db, request, error.status, toKept(error))
    else await releaseKey(db, request)
    throw error
  }
  await keepAnswer(db, request, 200, answer)
  return answer
}

function isAnswer(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.status !== 401 && error.status !== 429
}

function replay(kept: IdempotencyRow): unknown {
  if (kept.status === null || kept.status < 400) return kept.answer ?? undefined
  // Written by `toKept` below, read back as JSON.
  const { code, title, detail, extras } = kept.answer as KeptProblem
  const { date, ...rest } = extras
  throw new Problem(kept.status, code, title, detail, { ...rest, ...(date && { date: new Date(date) }) })
}

function toKept({ code, title, detail, extras }: Problem): KeptProblem {
  const { date, ...rest } = extras
  return { code, title, detail, extras: { ...rest, ...(date && { date: date.toISOString() }) } }
}
