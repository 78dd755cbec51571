import type { FastifyReply, FastifyRequest } from 'fastify'
import type { operations } from '../../../contract/schema'
import { toBeijing } from '../lib/time'
import { sessionMissing } from '../problems/general'
import { StoredAnswer } from './stored-answers'

export type OperationId = keyof operations

type Parameters<Id extends OperationId> = operations[Id]['parameters']
type Responses<Id extends OperationId> = operations[Id]['responses']
type SuccessStatus = 200 | 201 | 202
type Present<T> = Exclude<T, undefined>

type Content<Response> = [Response] extends [never]
  ? undefined
  : Response extends { content: { 'application/json': infer Body } }
    ? Body
    : Response extends { content: { 'text/plain': infer Text } }
      ? Text
      : undefined

/** The body of an operation's success, JSON or plain text, or undefined where there is none (204). */
export type Answer<Id extends OperationId> = Content<
  Responses<Id>[Extract<keyof Responses<Id>, SuccessStatus>]
>

/** The JSON body an operation takes. */
export type Body<Id extends OperationId> =
  Present<operations[Id]['requestBody']> extends { content: { 'application/json': infer Content } }
    ? Content
    : undefined

/** One request as a handler sees it: typed by the contract, validated, with the one instant it is judged at. */
export class Call<Id extends OperationId> {
  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  // The contract's schemas were checked before the handler is reached, hence the casts of this class.
  get params(): Present<Parameters<Id>['path']> {
    return this.request.params as Present<Parameters<Id>['path']>
  }

  get query(): Present<Parameters<Id>['query']> {
    return this.request.query as Present<Parameters<Id>['query']>
  }

  get headers(): Present<Parameters<Id>['header']> {
    return this.request.headers as Present<Parameters<Id>['header']>
  }

  get body(): Body<Id> {
    return this.request.body as Body<Id>
  }

  /** The instant on which this answer's dates are judged; sent as `Server-Time`. */
  get now(): Date {
    return this.request.instant
  }

  /** The signed-in candidate. Throws the 401 problem when there is none. */
  get candidateId(): string {
    if (!this.request.candidateId) throw sessionMissing()
    return this.request.candidateId
  }

  /** The signed-in candidate, or null where signing in is optional. */
  get visitorOrCandidateId(): string | null {
    return this.request.candidateId
  }

  /** Sends a header with the answer. */
  setHeader(name: string, value: string): void {
    this.reply.header(name, value)
  }

  /** Changes the instant of the answer, for the one operation that moves the clock. */
  judgeAt(instant: Date): void {
    this.request.instant = instant
    this.reply.header('server-time', toBeijing(instant))
  }
}

/** A handler: one call in, the contract's answer out, refusals thrown as a `Problem`. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Answer<Id> | StoredAnswer>

/** Handlers of one area, by operationId. */
export type Handlers<Ids extends OperationId> = { [Id in Ids]: Handler<Id> }

/** An answer as the contract's schema writes it, to be kept and sent to many; `named` where the contract gives it an `ETag`. */
export function toStore<Id extends OperationId>(
  { reply }: Call<Id>,
  answer: Answer<Id> & Record<string, unknown>,
  named = true,
): StoredAnswer {
  const json = reply.serializeInput(answer, '200', 'application/json')
  if (typeof json !== 'string') throw new Error('an answer was not written as text')
  return new StoredAnswer(json, named)
}
