import type { paths } from '../../../contract/schema'
import type { Client } from '../../../src/api/client'
import type {
  Answer,
  Method,
  Operation,
  PathOf,
  ProblemCode,
  RequestOptions,
} from '../../../src/api/contract-types'
import type { Failure, Result } from '../../../src/api/failure'

type PathWith<M extends Method> = PathOf<M> & keyof paths
type Outcome<P extends PathWith<M>, M extends Method> = Result<
  Answer<Operation<P, M>>,
  ProblemCode<Operation<P, M>>
>

/** What the backend would answer, by path; typed against the contract like the client itself. */
type Answers<M extends Method> = {
  [P in PathWith<M>]?: (options: RequestOptions<Operation<P, M>>) => Outcome<P, M> | Promise<Outcome<P, M>>
}

/** Answers of a fake client by method. A call without one is a mistake of the test and throws. */
export type FakeAnswers = { [M in Method]?: Answers<M> }

/** One call as it reached the client: `POST /orders`, with its options. */
export interface RecordedCall {
  operation: string
  options: { idempotencyKey?: string; body?: unknown } | undefined
}

/** A client that answers from functions and keeps what was asked. */
export function fakeClient(answers: FakeAnswers): { client: Client; calls: RecordedCall[] } {
  const calls: RecordedCall[] = []
  const call = (method: Method) => async (path: string, options?: RecordedCall['options']) => {
    const operation = `${method.toUpperCase()} ${path}`
    calls.push({ operation, options })
    // The public types tie each answer to its path; inside, every path is alike.
    const byPath = answers[method] as Record<string, (options: unknown) => unknown> | undefined
    const answer = byPath?.[path]
    if (!answer) throw new Error(`no answer for ${operation}`)
    return answer(options ?? {})
  }
  const client = { get: call('get'), post: call('post'), put: call('put'), delete: call('delete') }
  // As in createClient: the contract's types exist at compile time only.
  return { client: client as unknown as Client, calls }
}

/** A successful answer. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A rule's refusal; `extra` adds what the problem points at. */
export function refused<Code extends string>(
  code: Code,
  extra: Partial<Extract<Failure<Code>, { kind: 'problem' }>['problem']> = {},
): { ok: false; failure: Failure<Code> } {
  const problem = {
    type: `/problems/${code}`,
    title: '暂时不能这样做',
    status: 409,
    detail: '请按提示处理。',
    code,
    incident: '7KQ2-M9XD',
    ...extra,
  }
  return { ok: false, failure: { kind: 'problem', code, problem } }
}

/** No answer came back. */
export function offline(): { ok: false; failure: Failure<never> } {
  return { ok: false, failure: { kind: 'offline' } }
}
