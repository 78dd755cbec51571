import { certifications } from '../../../server/src/seed/catalogue/certifications'
import { type Operation, operations, type Parameter, type Schema } from '../contract/document'
import { exampleOf, MEDIA_TYPES } from '../contract/hostile-requests'
import { ownedThing } from '../contract/world'
import { forgedCursor, hostile, type Random, resolved, type Thing, thing } from './values'

/** Who sends a request. */
export const ACTORS = ['owner', 'other', 'visitor', 'ended', 'operator'] as const
export type Actor = (typeof ACTORS)[number]

/** A request by the names of the world's things; the same seed plans the same ones. */
export interface Planned {
  operation: Operation
  actor: Actor
  /** True when something in it is meant to be wrong. */
  twisted: boolean
  path: Record<string, unknown>
  query: [name: string, value: unknown][]
  headers: Record<string, unknown>
  /** A value for JSON, or text or bytes as they are; undefined for none. */
  body: unknown
  /** Sent instead of the operation's own media type. */
  contentType?: string
}

/** It takes the whole world away, and nothing but its path could be twisted. */
const LEFT_OUT = ['resetDemo']

/** After an honest one the owner's journey is not what it was: they come late. */
const ENDING = [
  'endSession',
  'endSessions',
  'cancelOrder',
  'refundOrder',
  'deferRegistration',
  'overrideSitting',
  'revokeCertificate',
  'revokeShare',
  'updateShipment',
]

const sittingOf = (code: unknown, random: Random) => `${code}-2020-${random.pick(['09', '10', '11'])}`

/** What these name beside ids in paths. */
const THINGS: Record<string, (random: Random) => unknown> = {
  sittingId: (random) => sittingOf(random.pick(['tca-developer', 'practitioner', 'tca-sysops']), random),
  certificationCode: (random) =>
    random.pick(['tca-architect', 'tcp-architect', 'practitioner', 'tca-sysops']),
  refreshToken: () => thing('refreshToken'),
  rulesVersion: () => '2020-01',
  ids: () => [thing('message')],
  package: () => thing('package'),
  number: () => thing('number'),
  verificationCode: () => thing('verificationCode'),
  holderName: (random) => random.pick(['演示考生', '演示 考生', '别人']),
  month: (random) => random.pick(['2020-10', '2020-12', '2021-02']),
  examDate: (random) => random.pick(['2020-10-24', '2020-12-19', '2021-02-20']),
  couponCode: (random) => random.pick(['DEMO-SAVE-100', 'PARTNER-DEMO', 'NO-SUCH-CODE']),
  authorizationCode: (random) =>
    `standin:${random.pick(['personal-verified', 'company'])}:${random.pick(['owner', 'other'])}`,
  cursor: forgedCursor,
}

/** Which of the owner's several things of a kind a path may name. */
const KINDS: Record<string, string[]> = {
  unpaid: ['unpaid', 'paid'],
  ticketed: ['ticketed', 'registered', 'passed', 'failed'],
}

/** Changes that only one registration of the journey can make, and the subject it may choose a sitting of. */
const CHANGES: Record<string, readonly [registration: string, code: string]> = {
  deferRegistration: ['registered', 'practitioner'],
  retakeRegistration: ['failed', 'tca-sysops'],
}

function honestPart({ name, schema, example, ...parameter }: Parameter, random: Random): unknown {
  const owned = ownedThing({ name, schema, ...parameter })
  if (owned) return thing(random.pick(KINDS[owned] ?? [owned]))
  const known = THINGS[name]
  if (known) return known(random)
  const { enum: values, type, minimum } = resolved(schema)
  if (Array.isArray(values)) return random.pick(values)
  if (example !== undefined) return example
  if (type === 'integer') return Number(minimum ?? 1)
  return type === 'boolean' ? random.chance(0.5) : '示例'
}

function honestBody(operation: Operation, random: Random): unknown {
  const body = exampleOf(operation)
  if (operation.bodyType === 'text/csv') {
    const lines = random.pick([`passed,${random.below(120)}`, 'failed,12', 'absent,', 'absent,1'])
    return { csv: ['ticketNumber,outcome,score\n', thing('ticketNumber'), `,${lines}\n`] }
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const made: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) made[name] = THINGS[name]?.(random) ?? value
  if (operation.id === 'confirmEmail') made.code = thing('emailCode')
  if (operation.id !== 'createOrder') return made
  made.sittingId = sittingOf(made.certificationCode, random)
  made.priceFen = certifications.find(({ code }) => code === made.certificationCode)?.priceFen
  if (random.chance(0.8)) delete made.couponCode
  return made
}

/** Replaces a part of a body, or adds one that its schema does not have. */
function twistedBody(body: unknown, schema: Schema, random: Random): unknown {
  const { properties } = resolved(schema)
  if (random.chance(0.15) || typeof properties !== 'object' || properties === null)
    return hostile(schema, random)
  if (typeof body !== 'object' || body === null) return hostile(schema, random)
  const name = random.pick(Object.keys(properties))
  const copy: Record<string, unknown> = { ...body }
  if (random.chance(0.15)) delete copy[name]
  else if (random.chance(0.1)) copy[random.pick(['extra', '', '\0', '__proto', 'id', 'candidateId'])] = 'x'
  // The contract's properties are schemas.
  else copy[name] = twistedValue(name, (properties as Record<string, Schema>)[name] ?? {}, random)
  return copy
}

/** Values that fit the form of what has this name, and are far from everything the catalogue knows. */
const EXTREMES: Record<string, readonly unknown[]> = {
  month: ['0000-01', '0001-12', '1999-01', '2018-12', '2019-01', '2020-07', '2099-12', '9999-12'],
  year: [0, 2018, 2019, 2099, 2100, 9999],
  examDate: ['0000-01-01', '1999-01-15', '2019-01-26', '2020-02-29', '2099-12-26', '9999-12-31'],
  now: [
    '0000-01-01T00:00:00Z',
    '2018-12-31T23:59:59+08:00',
    '2097-12-31T23:59:59+08:00',
    '9999-12-31T23:59:59Z',
  ],
  days: [0, 1, 90, 91, 36_500],
  limit: [1, 50, 51],
  number: ['AA-AAAA-AAAA', 'AAAAAAAA-0000-0000'],
  ids: [[], ['ntc_0000000000000000'], Array(100).fill('ntc_0000000000000000')],
}

function twistedValue(name: string, schema: Schema, random: Random): unknown {
  const extremes = EXTREMES[name]
  return extremes && random.chance(0.5) ? random.pick(extremes) : hostile(schema, random)
}

const RAW_BODIES: readonly unknown[] = [
  '',
  '{',
  '[',
  '{"a":1}}',
  'null',
  '"text"',
  '1',
  '{"__proto__":{"a":1}}',
  '{"a":1,"a":2}',
  '['.repeat(30_000),
  `{"a":"${'x'.repeat(70_000)}"}`,
  '\ufeff{}',
  Uint8Array.of(0x7b, 0x22, 0xb1, 0xb8, 0x22, 0x3a, 0x31, 0x7d),
  Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0),
]

const RAW_CSV: readonly unknown[] = [
  'ticketNumber,outcome,score',
  'ticketNumber,outcome,score,备注\nx,passed,1,2\n',
  'ticketNumber,outcome,score\n"x,passed,1\n',
  'ticketNumber,outcome,score\n\0,passed,80\n',
  `ticketNumber,outcome,score\n${'x,passed,80\n'.repeat(500)}`,
  'ticketNumber,outcome,score\rx,passed,80\r',
]

const HEADERS: readonly [name: string, values: readonly string[]][] = [
  [
    'idempotency-key',
    ['', 'x', 'x'.repeat(65), '!'.repeat(20), '\u00e9'.repeat(20), 'fuzz-key-that-comes-again'],
  ],
  ['if-none-match', ['*', '"x"', 'W/"x", "y"', 'x'.repeat(201), '\u00ff']],
  ['authorization', ['', 'Bearer', 'Bearer ', 'Basic x', `Bearer ${'x'.repeat(600)}`, 'Bearer \u00e9']],
  ['content-encoding', ['gzip', 'br']],
  ['accept', ['text/html', 'application/xml;q=0.9']],
]

/** Makes one part of a request wrong. */
function twist(plan: Planned, random: Random): void {
  const { operation } = plan
  const parameters = operation.parameters.filter(({ in: place }) => place !== 'header')
  const places = ['headers', ...(parameters.length > 0 ? ['parameter', 'parameter'] : [])]
  if (operation.method !== 'GET') places.push('raw')
  if (operation.body) places.push('body', 'body', 'body', 'body')
  const place = random.pick(places)
  if (place === 'headers') {
    const [name, values] = random.pick(HEADERS)
    plan.headers[name] = random.pick(values)
  } else if (place === 'parameter') {
    const { name, in: where, schema } = random.pick(parameters)
    const value = twistedValue(name, schema, random)
    if (where === 'path') plan.path[name] = value === '' ? '%' : value
    else if (random.chance(0.1)) plan.query.push([name, value])
    else plan.query = [...plan.query.filter(([given]) => given !== name), [name, value]]
  } else if (place === 'raw') {
    plan.body = random.pick(operation.bodyType === 'text/csv' ? [...RAW_CSV, ...RAW_BODIES] : RAW_BODIES)
    if (random.chance(0.3))
      plan.contentType = random.pick([...MEDIA_TYPES, 'application/json; charset=gbk', 'x'])
  } else plan.body = twistedBody(plan.body, operation.body?.schema ?? {}, random)
}

/** Plans the next request of a seed; while it is early, honest ones that end the journey are twisted instead. */
export function planRequest(random: Random, early: boolean): Planned {
  const operation = random.pick(operations.filter(({ id }) => !LEFT_OUT.includes(id)))
  const owner = operation.security === 'operator' ? 'operator' : 'owner'
  const plan: Planned = {
    operation,
    actor: random.chance(0.8) ? owner : random.pick(ACTORS),
    twisted: random.chance(0.75) || (early && ENDING.includes(operation.id)),
    path: {},
    query: [],
    headers: {},
    body: operation.body ? honestBody(operation, random) : undefined,
  }
  for (const parameter of operation.parameters) {
    const { name, in: place, required } = parameter
    if (place === 'header' || (place === 'query' && !required && !random.chance(0.4))) continue
    const value = honestPart(parameter, random)
    if (place === 'path') plan.path[name] = value
    else plan.query.push([name, value])
  }
  const [registration, code] = CHANGES[operation.id] ?? []
  if (registration) {
    plan.path.id = thing(registration)
    plan.body = { sittingId: sittingOf(code, random) }
  }
  if (plan.twisted) twist(plan, random)
  if (plan.twisted && random.chance(0.2)) twist(plan, random)
  return plan
}

/** Whether a value of a plan stands for a thing of the world. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && 'thing' in value
}
