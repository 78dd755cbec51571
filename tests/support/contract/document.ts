import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** A JSON schema, kept opaque: only the validator looks inside. */
export type Schema = Record<string, unknown>

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
  example?: unknown
}

export interface Media {
  schema: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface ResponseObject {
  content?: Record<string, Media>
}

export interface Operation {
  id: string
  method: string
  /** With `{name}` for parameters, without the prefix. */
  path: string
  parameters: Parameter[]
  body: Media | undefined
  /** Media type of the body, `application/json` also where there is none. */
  bodyType: string
  responses: Record<string, ResponseObject>
  /** Who may call it. */
  security: Security
}

/** What an operation asks of its caller: nothing, a session if there is one, a session, or the operator's token. */
export type Security = 'none' | 'optional' | 'session' | 'operator'

interface RawOperation {
  operationId: string
  security?: object[]
  parameters?: object[]
  requestBody?: { content: Record<string, Media> } | { $ref: string }
  responses: Record<string, object>
}

const FILE = join(__dirname, '../../../contract/openapi.yaml')

type PathItem = { parameters?: object[] } & Partial<Record<(typeof METHODS)[number], RawOperation>>

const METHODS = ['get', 'put', 'post', 'delete'] as const

// The file is this repository's own; the server refuses to start on one that is no OpenAPI document.
const document = parse(readFileSync(FILE, 'utf8')) as {
  security: object[]
  paths: Record<string, PathItem>
  components: Record<string, Record<string, unknown>>
}

/** Shared parts, for schemas that point at them. */
export const components = document.components

function resolve<T>(value: object): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  const [, , kind = '', name = ''] = value.$ref.split('/')
  return components[kind]?.[name] as T
}

function operationFrom(path: string, method: string, raw: RawOperation, shared: object[]): Operation {
  const { content = {} } = raw.requestBody
    ? resolve<{ content?: Record<string, Media> }>(raw.requestBody)
    : {}
  const [bodyType = 'application/json', body] = Object.entries(content)[0] ?? []
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    parameters: [...shared, ...(raw.parameters ?? [])].map((each) => resolve<Parameter>(each)),
    body,
    bodyType,
    responses: Object.fromEntries(
      Object.entries(raw.responses).map(([status, response]) => [status, resolve<ResponseObject>(response)]),
    ),
    security: securityOf(raw),
  }
}

function securityOf({ operationId, security = document.security }: RawOperation): Security {
  const said = JSON.stringify(security)
  const known: Record<string, Security> = {
    '[]': 'none',
    '[{},{"session":[]}]': 'optional',
    '[{"session":[]}]': 'session',
    '[{"operator":[]}]': 'operator',
  }
  const found = known[said]
  if (!found) throw new Error(`nobody knows who may call ${operationId}: ${said}`)
  return found
}

/** Every operation of the contract. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const raw = item[method]
    return raw ? [operationFrom(path, method, raw, item.parameters ?? [])] : []
  }),
)

/** The operation of an id. Throws for one that the contract does not have. */
export function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id)
  if (!found) throw new Error(`the contract has no operation ${id}`)
  return found
}
