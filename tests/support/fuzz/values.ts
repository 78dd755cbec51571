import { components, type Schema } from '../contract/document'

/** Numbers from 0 up to 1, always the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** Whether something that happens with a probability happens now. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  /** One of several. Throws when there is none. */
  pick<T>(list: readonly T[]): T {
    const index = this.below(list.length)
    // Within the list, whose items may be undefined by their type.
    if (index >= list.length) throw new Error('nothing to pick from')
    return list[index] as T
  }
}

/** A thing of the world, filled in when the request is sent. */
export interface Thing {
  thing: string
}

export const thing = (name: string): Thing => ({ thing: name })

const REFERENCE = /^#\/components\/(\w+)\/(\w+)$/

/** A schema with what it points at; of alternatives the first. */
export function resolved(schema: Schema): Schema {
  const [, kind = '', name = ''] = REFERENCE.exec(String(schema.$ref)) ?? []
  // Both come from the contract, whose components are schemas here.
  const target = (schema.$ref ? components[kind]?.[name] : undefined) as Schema | undefined
  if (target) return resolved(target)
  const alternatives = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  return alternatives?.[0] ? resolved(alternatives[0]) : schema
}

const LONG = 'x'.repeat(3_000)

/** Texts that cannot be kept, or not be read. */
const UNREADABLE: readonly string[] = ['\0', 'a\0b', '\ud800', '\udfff\ud800', '\u202e', '两\n行', '\uffff']

/** Texts that have broken something somewhere. */
const TEXTS: readonly unknown[] = [
  '',
  ' ',
  '\ufeff',
  '0',
  '-1',
  '1e999',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%',
  "'; drop table orders; --",
  '<script>alert(1)</script>',
  '𠮷'.repeat(50),
  '👨‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(100),
  'e\u0301'.repeat(100),
  LONG,
  '2020-02-30',
  '9999-12-31',
  '0000-01-01',
  '+275760-09-13',
  '2020-07-25T24:00:00+08:00',
  '9999-12-31T23:59:59Z',
  '2020-07-25T00:00:00+23:59',
]

/** Numbers at and beyond every bound. */
const NUMBERS: readonly unknown[] = [
  0,
  -0,
  -1,
  1,
  1.5,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  1e21,
  1e308,
  -1e308,
  5e-324,
]

/** Values of every other type. */
const OTHERS: readonly unknown[] = [null, true, false, [], {}, [[]], { a: 1 }, [null], 0, '']

/** Parts of a cursor: valid ones first, then forged ones. */
const CURSOR_PARTS = {
  instant: [1_598_234_520_000, 0, -1, 1.5, 1e300, 253_402_300_800_000, 8.64e15],
  count: [0, 1, 30, -1, 1e10, 1e300, 0.5],
  date: ['2020-07-29', '2020-02-30', '0000-01-01', '9999-12-31', 'x', '\0'],
  time: [
    '2020-07-29T02:02:00+00:00',
    '2020-02-30T00:00:00Z',
    '0000-01-01T00:00:00+00:00',
    '2020-07-29T00:00:00+23:00',
    'x',
  ],
  id: ['ord_7fK2mQ9xTz4LpW8sVbN3cR', 'x', '', '\0', '\ud800'],
} as const
const CURSOR_SHAPES: readonly (readonly (keyof typeof CURSOR_PARTS)[])[] = [
  ['id'],
  ['instant', 'id'],
  ['date', 'id'],
  ['time', 'id'],
  ['date', 'count', 'count', 'count', 'id'],
]

/** A cursor of one of the shapes that are in use, whose parts may be anything; now and then no cursor at all. */
export function forgedCursor(random: Random): string {
  if (random.chance(0.1)) return random.pick(['', 'x', '_', 'e30', 'bnVsbA', 'W10', 'WzFd'])
  const parts = random.pick(CURSOR_SHAPES).map((kind) => {
    return random.chance(0.6) ? CURSOR_PARTS[kind][0] : random.pick<unknown>(CURSOR_PARTS[kind])
  })
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** A value that an honest client would not send for a schema: wrong in type, form or bound, or at its very edge. */
export function hostile(schema: Schema, random: Random): unknown {
  const { type, enum: values, minimum, maximum, minLength, maxLength } = resolved(schema)
  if (random.chance(0.2)) return random.pick(OTHERS)
  const types = [type].flat()
  if (types.includes('integer') || types.includes('number')) {
    const edges = [minimum, maximum].filter((edge) => typeof edge === 'number')
    return random.pick([...NUMBERS, ...edges.flatMap((edge) => [edge, edge - 1, edge + 1])])
  }
  if (types.includes('boolean')) return random.pick(['true', 'yes', 1, 0, 'TRUE', null])
  if (types.includes('array')) return random.pick([[], [[]], {}, Array(500).fill('x'), [null], 'x'])
  if (types.includes('object')) return random.pick([null, [], 'x', {}, { ['__proto__']: 1 }, { '': '' }])
  const lengths = [minLength, maxLength].filter((length) => typeof length === 'number')
  const edges = lengths.flatMap((length) => [length, length - 1, length + 1])
  const filled = edges.filter((length) => length >= 0).map((length) => '字'.repeat(length))
  if (random.chance(0.3)) return random.pick(UNREADABLE)
  if (Array.isArray(values) && random.chance(0.3))
    return `${random.pick(values)}${random.pick(['', ' ', 'x'])}`
  return random.pick([...TEXTS, ...filled])
}
