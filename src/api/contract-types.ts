import type { components, paths } from '../../contract/schema'

/** A schema of the contract by its name. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name]

/** The methods the contract uses. */
export type Method = 'get' | 'post' | 'put' | 'delete'

/** The paths that have an operation for a method; any other path does not compile. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: object }> ? P : never
}[keyof paths]

/** The operation of a path and a method. */
export type Operation<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, infer Op> ? Op : never

type Content<Response, Type extends string> = Response extends { content: Record<Type, infer Body> }
  ? Body
  : undefined

type SuccessStatus = 200 | 201 | 202 | 204

/** The body of an operation's successful answer; `undefined` where it has none. */
export type Answer<Op> = Op extends { responses: infer Responses }
  ? {
      [Status in keyof Responses & SuccessStatus]: Content<Responses[Status], 'application/json'>
    }[keyof Responses & SuccessStatus]
  : never

type CodeIn<Response> = Response extends {
  content: { 'application/problem+json': { code: infer Code } }
}
  ? Code
  : never

/** Codes that the client handles itself: they never reach a caller. */
type HandledCode = 'session-missing' | 'session-expired' | 'internal'

/** The closed list of problem codes of an operation, as far as a caller sees them. */
export type ProblemCode<Op> = Op extends { responses: infer Responses }
  ? Exclude<{ [Status in keyof Responses]: CodeIn<Responses[Status]> }[keyof Responses] & string, HandledCode>
  : never

type Part<Op, Name extends 'path' | 'query'> = Op extends { parameters: infer Parameters }
  ? Name extends keyof Parameters
    ? Parameters[Name]
    : undefined
  : undefined

type PathOption<Op> = Part<Op, 'path'> extends object ? { path: Part<Op, 'path'> } : { path?: undefined }
type QueryOption<Op> = [Exclude<Part<Op, 'query'>, undefined>] extends [never]
  ? { query?: undefined }
  : { query?: Exclude<Part<Op, 'query'>, undefined> }
type BodyOption<Op> = Op extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : { body?: undefined }
type KeyOption<Op> = Op extends { parameters: { header: { 'Idempotency-Key': string } } }
  ? { idempotencyKey: string }
  : { idempotencyKey?: undefined }

/** What a call to an operation has to hand in, and nothing else. */
export type RequestOptions<Op> = PathOption<Op> & QueryOption<Op> & BodyOption<Op> & KeyOption<Op>
