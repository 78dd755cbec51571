import type { Asked } from './client'
import type { Operation } from './document'

/** What nobody can read or type, and PostgreSQL or JSON in it cannot keep. */
export const UNREADABLE: readonly string[] = ['a\0', '\ud800', 'x\u202e']

/** Whether a text can stand in an address, which has no lone surrogates. */
export const fitsAddress = (text: string) => !/\p{Surrogate}/u.test(text)

/** Texts in encodings that people still save in, and that are no UTF-8. */
export const NOT_UTF8: readonly Uint8Array[] = [
  // 备注 in GBK, and a text in UTF-16 with its mark.
  Uint8Array.of(0x22, 0xb1, 0xb8, 0xd7, 0xa2, 0x22),
  Uint8Array.of(0xff, 0xfe, 0x22, 0x00, 0x22, 0x00),
]

/** The first example that the contract gives of an operation's body. */
export function exampleOf({ body }: Operation): unknown {
  return body?.example ?? Object.values(body?.examples ?? {})[0]?.value
}

/** A value with each of its texts replaced in turn. */
function withText(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text]
  if (Array.isArray(value)) return value.flatMap((item) => withText(item, text).map((made) => [made]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    withText(inner, text).map((made) => ({ ...value, [name]: made })),
  )
}

/** Requests of an operation that carry a text, one for each place of its query and its JSON body where one can stand. */
export function requestsWithText(operation: Operation, text: string): Asked[] {
  const body = exampleOf(operation)
  const queries = operation.parameters.filter(
    ({ in: place, schema }) => place === 'query' && schema.type === 'string' && fitsAddress(text),
  )
  const json = operation.body && operation.bodyType === 'application/json'
  const bodies = json ? [{ [text]: 1 }, ...withText(body, text)] : []
  return [
    ...queries.map(({ name }) => ({ query: { [name]: text }, body })),
    ...bodies.map((made) => ({ body: made })),
  ]
}

/** Text of a cursor with these parts. */
function cursorOf(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Cursors that nobody was given: too much, too little, of another kind, beyond what the database can compare. */
export const FORGED_CURSORS: readonly string[] = [
  'x',
  '_',
  ...[
    [1e300, 'ord_1'],
    [-1, 'ord_1'],
    [1.5, 'ord_1'],
    [253402300800000, 'ord_1'],
    [1594368000000, '\0'],
    [1594368000000, 'x', 'y'],
    ['2020-02-30', 'CA2007-4F8Q-19TZ'],
    ['0000-01-01', 'CA2007-4F8Q-19TZ'],
    ['2020-07-25', 0, 1e300, 1, 'reg_1'],
    ['2020-07-25', 0, 1, -1, 'reg_1'],
    ['2020-02-30T00:00:00+00:00', 'ntc_1'],
    ['0000-01-01T00:00:00+00:00', 'ntc_1'],
    ['2020-07-25T00:00:00+23:00', 'ntc_1'],
    [],
    {},
    null,
  ].map(cursorOf),
]

/** Media types of which an operation takes one at most. */
export const MEDIA_TYPES: readonly string[] = ['application/json', 'text/csv', 'text/xml', 'text/plain']
