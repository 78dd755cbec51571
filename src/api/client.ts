import type { paths } from '../../contract/schema'
import type { AnswerStore } from './answer-store'
import type { Answer, Method, Operation, PathOf, ProblemCode, RequestOptions } from './contract-types'
import { CallFailed, type Result } from './failure'
import { resultOf } from './result'
import { type Wait, withRetries } from './retry'
import type { ServerClock } from './server-clock'
import { type Transport, type TransportAnswer, TransportError } from './transport'

type Value = string | number | boolean | undefined

/** Fills `{name}` in a path of the contract and appends the query; undefined values are left out. */
function urlOf(
  base: string,
  path: string,
  parameters: Record<string, Value>,
  query: Record<string, Value>,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters[name])))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `${base}/v1${filled}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

const TIMEOUT_MS = 10_000

/** Where the client gets its tokens. `renew` is shared: concurrent calls wait for the same renewal. */
export interface TokenSource {
  /** A sign-in on its way, which calls wait for; it never fails. */
  readonly pending?: Promise<unknown> | null
  /** How many have left this phone so far: an answer that one of them asked for is for nobody. */
  readonly left?: number
  current(): string | null
  renew(endedToken: string | null): Promise<string | null>
}

/** What the client is made of; every part can be replaced in a test. */
export interface ClientParts {
  baseUrl: string
  transport: Transport
  answers: AnswerStore
  clock: ServerClock
  wait: Wait
}

/** A call by method and path of the contract; a wrong path, field or missing key does not compile. */
type Call<M extends Method> = <P extends PathOf<M> & keyof paths>(
  path: P,
  ...options: object extends RequestOptions<Operation<P, M>>
    ? [options?: RequestOptions<Operation<P, M>>]
    : [options: RequestOptions<Operation<P, M>>]
) => Promise<Result<Answer<Operation<P, M>>, ProblemCode<Operation<P, M>>>>

/** The typed client. Calls never throw: every outcome is a Result. */
export interface Client {
  get: Call<'get'>
  post: Call<'post'>
  put: Call<'put'>
  delete: Call<'delete'>
}

interface LooseOptions {
  path?: Record<string, string | number>
  query?: Record<string, string | number | boolean | undefined>
  body?: unknown
  idempotencyKey?: string
}

/** Makes a client. Without `tokens` its calls go out anonymous, as those that make a session must. */
export function createClient(parts: ClientParts, tokens?: TokenSource): Client {
  const call = (method: Method) => (path: string, options?: LooseOptions) =>
    request(parts, tokens, method, path, options ?? {})
  // The cast ties the loose implementation to the contract's types, which exist at compile time only.
  return {
    get: call('get'),
    post: call('post'),
    put: call('put'),
    delete: call('delete'),
  } as unknown as Client
}

async function request(
  parts: ClientParts,
  tokens: TokenSource | undefined,
  method: Method,
  path: string,
  options: LooseOptions,
): Promise<Result<unknown>> {
  const url = urlOf(parts.baseUrl, path, options.path ?? {}, options.query ?? {})
  const stored = method === 'get' ? parts.answers.read(url) : null
  const repeatable = method === 'get' || options.idempotencyKey !== undefined

  const send = (token: string | null): Promise<TransportAnswer> => {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (token) headers.authorization = `Bearer ${token}`
    if (options.body !== undefined) headers['content-type'] = 'application/json'
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
    if (stored) headers['if-none-match'] = stored.etag
    const body = options.body === undefined ? undefined : JSON.stringify(options.body)
    const attempt = { method: VERB[method], url, headers, body, timeoutMs: TIMEOUT_MS }
    return withRetries(() => parts.transport(attempt), repeatable, parts.wait)
  }

  try {
    if (tokens?.pending) await tokens.pending
    const token = tokens?.current() ?? null
    const left = tokens?.left
    let answer = await send(token)
    if (tokens && isSessionOver(answer)) {
      const renewed = await tokens.renew(token)
      // Where a visitor is answered, too, the answer stands when nobody is signed in any more.
      const refused = answer.status === 401
      // What one account wrote is never sent again as another one's.
      if (refused && (!renewed || (tokens.left !== left && method !== 'get'))) return SIGNED_OUT
      if (renewed) answer = await send(renewed)
    }
    parts.clock.sync(answer.headers['server-time'])
    // Whoever is here now is told what may be told to them; what was written is over.
    if (tokens?.left !== left)
      return method === 'get' ? request(parts, tokens, method, path, options) : SIGNED_OUT
    if (answer.status === 304 && stored) return { ok: true, value: stored.body }
    const { etag } = answer.headers
    if (method === 'get' && etag && answer.status === 200)
      parts.answers.write(url, { etag, body: answer.body })
    return resultOf(answer)
  } catch (error) {
    if (error instanceof CallFailed) return { ok: false, failure: error.failure }
    if (error instanceof TransportError) return { ok: false, failure: { kind: error.kind } }
    throw error
  }
}

const SIGNED_OUT: Result<never> = { ok: false, failure: { kind: 'signedOut' } }
const VERB = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const

function isSessionOver({ status, headers, body }: TransportAnswer): boolean {
  if (headers['session-ended']) return true
  if (status !== 401) return false
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  return code === 'session-expired' || code === 'session-missing'
}
