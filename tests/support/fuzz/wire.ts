import { type Agent, request } from 'node:http'
import type { WireAnswer } from '../contract/conformity'
import type { World } from '../contract/world'
import { isThing, type Planned } from './plan'

/** A planned value with the world's things in it. */
function filled(value: unknown, { things }: World): unknown {
  if (isThing(value)) return things[value.thing] ?? ''
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if (Array.isArray(value)) return value.map((item) => filled(item, { things } as World))
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, filled(item, { things } as World)]),
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** As in an address; half a pair as the three bytes it would have, a lone per cent sign as itself. */
function escaped(value: unknown): string {
  const text = textOf(value)
  return text === '%'
    ? text
    : text
        .split(/(\p{Surrogate})/u)
        .map(escapePart)
        .join('')
}

function escapePart(part: string): string {
  return /^\p{Surrogate}$/u.test(part) ? '%ED%A0%80' : encodeURIComponent(part)
}

function pathOf({ operation, path, query }: Planned, world: World): string {
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    escaped(filled(path[name], world)),
  )
  const search = query.map(([name, value]) => `${escaped(name)}=${escaped(filled(value, world))}`).join('&')
  return `/v1${address}${search && `?${search}`}`
}

function bodyOf({ operation, body }: Planned, world: World): Uint8Array | undefined {
  if (body === undefined) return undefined
  if (body instanceof Uint8Array) return body
  if (typeof body === 'object' && body !== null && 'csv' in body && Array.isArray(body.csv)) {
    return Buffer.from(body.csv.map((part) => filled(part, world)).join(''))
  }
  const raw = typeof body === 'string' || operation.bodyType !== 'application/json'
  return Buffer.from(raw ? textOf(body) : JSON.stringify(filled(body, world)))
}

/** A request as it goes over the wire. */
export interface WireRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array | undefined
}

/** A planned request with the world's things and an actor's token; `key` is its idempotency key. */
export function wireRequest(plan: Planned, world: World, key: string): WireRequest {
  const { operation, actor } = plan
  const token = actor === 'visitor' ? undefined : world.tokens[actor]
  const body = bodyOf(plan, world)
  const headers: Record<string, string> = {
    'idempotency-key': key,
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body && {
      'content-type': plan.contentType ?? operation.bodyType,
      'content-length': String(body.length),
    }),
  }
  for (const [name, value] of Object.entries(plan.headers)) headers[name] = String(value)
  return { method: operation.method, path: pathOf(plan, world), headers, body }
}

/** Sends a request exactly as it is given. */
export function exchange(
  url: string,
  agent: Agent,
  { method, path, headers, body }: WireRequest,
): Promise<WireAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const contentType = response.headers['content-type'] ?? null
        const json = text !== '' && contentType?.includes('json')
        const answer = json ? JSON.parse(text) : text === '' ? undefined : text
        resolve({ status: response.statusCode ?? 0, contentType, body: answer })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
