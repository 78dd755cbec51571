import { Lines } from '../database/lines'
import { systemClock } from '../lib/time'
import { idempotencyKeyReused } from '../problems/general'
import { Problem, type ProblemExtras } from '../problems/problem'
import {
  answerKey,
  answerReading,
  findAnswer,
  type KeptAnswer,
  keepAnswer,
  replaceAnswer,
} from '../repositories/account/idempotency'
import { holdingSignedIn } from '../use-cases/account/sessions'
import type { Answer, Call, Handler, OperationId } from './operation'
import type { HttpServices } from './services'

/**
 * Does the write of a request in one transaction with its kept answer: both are there afterwards, or neither is. The
 * transaction holds the candidate's row first, and `inside` are the services within it; whatever asks a gateway stays
 * outside. A returned `Problem` is a refusal whose write counts (a wrong code uses up a try); a thrown one undoes the
 * write. `lastly` comes after the answer is kept, with the end of the transaction next: for what others wait for. Used
 * again by the same request, its answer takes the place of the earlier one.
 */
type Once<T> = (work: Work<T | Problem>, lastly?: Work<void>) => Promise<T>

type Work<T> = (inside: HttpServices) => Promise<T>

/** A handler that makes its write by `once`. */
type Write<Id extends OperationId> = (call: Call<Id>, once: Once<Answer<Id>>) => Promise<Answer<Id>>

/** A refusal as kept with its key. */
interface KeptProblem {
  status: number
  code: string
  title: string
  detail: string
  extras: Omit<ProblemExtras, 'date'> & { date?: string }
}

/** What is sealed with a key. */
type Kept = { answer?: unknown; problem?: undefined } | { problem: KeptProblem }

const PURPOSE = 'kept-answer'

/**
 * Makes a write safe to repeat: the first answer under an `Idempotency-Key` is given to the same request again, and
 * another body is refused. Failures of the backend or of a gateway, ended sessions and rate limits are not answers: the
 * next request with the key runs. Requests of this process with one key run one after the other.
 */
export function idempotent<Id extends OperationId>(
  services: HttpServices,
  operation: Id,
  write: Write<Id>,
): Handler<Id> {
  const lines = new Lines()
  const answers = answerReading(services.db)
  return async (call) => {
    const attempt = new Attempt<Answer<Id>>(services, answers, operation, call)
    return lines.inTurn(attempt.name, () => attempt.run((once) => write(call, once)))
  }
}

/** One request under its key. */
class Attempt<T> {
  private readonly candidateId: string
  private readonly key: string
  private readonly bodyHash: string
  /** Whether this request has kept an answer, or was given the one of another. */
  private state: 'open' | 'kept' | 'replayed' = 'open'

  constructor(
    private readonly services: HttpServices,
    private readonly answers: ReturnType<typeof answerReading>,
    operation: OperationId,
    { candidateId, request }: Call<OperationId>,
  ) {
    const { params, body, headers } = request
    this.candidateId = candidateId
    this.key = String(headers['idempotency-key'] ?? '')
    this.bodyHash = services.sealer.fingerprint(JSON.stringify([operation, params, body ?? null]), 'request')
  }

  get name(): string {
    return answerKey(this.candidateId, this.key)
  }

  async run(write: (once: Once<T>) => Promise<T>): Promise<T> {
    const first = await this.answers.read(this.name)
    if (first) return this.replay(first)
    try {
      return await write((work, lastly) => this.once(work, lastly))
    } catch (error) {
      if (!isAnswer(error) || this.state !== 'open') throw error
      return this.once(async () => error)
    }
  }

  private async once(work: Work<T | Problem>, lastly?: Work<void>): Promise<T> {
    const { db, calendar } = this.services
    // Read before the transaction: within it nothing may ask for a second connection.
    const current = await calendar.read()
    const pinned = { read: async () => current, current: async () => current.calendar }
    const answer = await holdingSignedIn(db, this.candidateId, async (trx): Promise<T | Problem> => {
      const first = this.state === 'kept' ? undefined : await findAnswer(trx, this.candidateId, this.key)
      if (first) this.state = 'replayed'
      if (first) return this.replay(first)
      const inside = { ...this.services, db: trx, calendar: pinned }
      const made = await work(inside)
      const { candidateId, key, bodyHash } = this
      const answerSealed = this.services.sealer.seal(JSON.stringify(toKept(made)), PURPOSE)
      const keep = this.state === 'kept' ? replaceAnswer : keepAnswer
      await keep(trx, { candidateId, key, bodyHash, answerSealed, createdAt: systemClock.now() })
      await lastly?.(inside)
      return made
    })
    if (this.state === 'open') this.state = 'kept'
    if (answer instanceof Problem) throw answer
    return answer
  }

  private replay({ bodyHash, answerSealed }: KeptAnswer): T {
    if (bodyHash !== this.bodyHash) throw idempotencyKeyReused()
    // Sealed by `once`, under the same operation and body.
    const kept = JSON.parse(this.services.sealer.open(answerSealed, PURPOSE)) as Kept
    if (!kept.problem) return kept.answer as T
    const { status, code, title, detail, extras } = kept.problem
    const { date, ...rest } = extras
    throw new Problem(status, code, title, detail, { ...rest, ...(date && { date: new Date(date) }) })
  }
}

function isAnswer(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.status !== 401 && error.status !== 429
}

/** What was judged, or the refusal that came of it: as nothing was written yet, it may be kept as it is. */
export async function refusalOf<T>(judging: Promise<T>): Promise<T | Problem> {
  try {
    return await judging
  } catch (error) {
    if (isAnswer(error)) return error
    throw error
  }
}

function toKept(made: unknown): Kept {
  if (!(made instanceof Problem)) return { answer: made }
  const { status, code, title, detail, extras } = made
  const { date, ...rest } = extras
  return {
    problem: { status, code, title, detail, extras: { ...rest, ...(date && { date: date.toISOString() }) } },
  }
}
