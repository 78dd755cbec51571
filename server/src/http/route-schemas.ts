import type { FastifySchema } from 'fastify'
import { remembered } from '../lib/remembered'
import { type Contract, METHODS, operationsOf, PREFIX } from './contract'

/** Any part of the contract's file. */
type Part = Record<string, unknown>

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: unknown
}

interface Content {
  content?: Record<string, { schema?: unknown }>
}

/** The contract with each part in the place where it is named; none of its parts holds itself. */
function resolve(contract: Contract): Contract {
  const named = new Map<string, unknown>()
  const find = (name: string) =>
    name
      .slice('#/'.length)
      .split('/')
      // A name that leads nowhere ends the start.
      .reduce<unknown>((part, key) => (part as Part)[key], contract)
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const { $ref } = part as { $ref?: unknown }
    if (typeof $ref !== 'string')
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
    if (!named.has($ref)) named.set($ref, walk(find($ref)))
    return named.get($ref)
  }
  return walk(contract) as Contract
}

function schemaOf(parameters: readonly Parameter[], place: Parameter['in']) {
  const own = parameters.filter((parameter) => parameter.in === place)
  if (own.length === 0) return undefined
  return {
    type: 'object',
    properties: Object.fromEntries(own.map(({ name, schema }) => [name, schema])),
    required: own.filter(({ required }) => required).map(({ name }) => name),
  }
}

/** The schema of a body or an answer by media type; nothing where there is none to hold it against. */
function contentOf({ content }: Content) {
  if (!content) return undefined
  return {
    content: Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, { schema }])),
  }
}

/** Of successes alone: problems are written by the error handler. A plain text is sent as it is. */
function answersOf(responses: Record<string, Content>) {
  const written = Object.entries(responses).filter(
    ([status, { content }]) => status < '400' && content && !('text/plain' in content),
  )
  return Object.fromEntries(written.map(([status, response]) => [status, contentOf(response)]))
}

function schemasOf(contract: Contract): Map<string, FastifySchema> {
  const { paths } = resolve(contract)
  const all = operationsOf(contract).map(({ id, path, method }): [string, FastifySchema] => {
    const item = paths[path.slice(PREFIX.length)] ?? {}
    const operation = item[METHODS.find((each) => each === method.toLowerCase()) ?? 'get']
    // Written out by now; the types of the file name parts.
    const {
      parameters = [],
      requestBody,
      responses,
    } = operation as unknown as {
      parameters?: Parameter[]
      requestBody?: Content
      responses: Record<string, Content>
    }
    const { parameters: ofPath = [] } = item as { parameters?: Parameter[] }
    const taken = [...ofPath, ...parameters]
    const schemas = {
      params: schemaOf(taken, 'path'),
      querystring: schemaOf(taken, 'query'),
      headers: schemaOf(taken, 'header'),
      body: requestBody && contentOf(requestBody),
      response: answersOf(responses),
    }
    return [id, Object.fromEntries(Object.entries(schemas).filter(([, schema]) => schema))]
  })
  return new Map(all)
}

const schemas = remembered((contract: Contract, _) => schemasOf(contract))

/** What Fastify holds requests of each operation against, and writes its answers by; worked out once in a process. */
export function routeSchemas(contract: Contract): Map<string, FastifySchema> {
  return schemas(contract, '')
}
