import { isDate } from '../lib/time'
import { invalidRequest } from '../problems/general'

/** What a part of a sort key may be, by its kind. */
interface Parts {
  /** Milliseconds of an instant. */
  instant: number
  /** A whole number that a sort key counts or numbers. */
  count: number
  /** A date of the calendar. */
  date: string
  /** An instant as the database writes it in JSON. */
  time: string
  /** An id or a number under which something is kept. */
  id: string
}

/** The first instant of the year 10000: the database and the calendar read four digits of a year. */
const END_MS = Date.UTC(10_000, 0, 1)
const GREATEST_COUNT = 1_000_000_000
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):\d\d)$/

const within = (value: unknown, end: number) =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < end

const FITS: { readonly [Kind in keyof Parts]: (part: unknown) => boolean } = {
  instant: (part) => within(part, END_MS),
  count: (part) => within(part, GREATEST_COUNT),
  date: (part) => typeof part === 'string' && isDate(part),
  time: (part) =>
    typeof part === 'string' &&
    TIME.test(part) &&
    isDate(part.slice(0, 10)) &&
    within(Date.parse(part), END_MS),
  id: (part) => typeof part === 'string' && /^[\w-]{1,64}$/.test(part),
}

/** Opaque text of the last row's sort key. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/**
 * The sort key in a cursor, whose parts are of these kinds; undefined for the first page. A cursor that cannot have been
 * given out here is refused: anybody can write one, and the database fails on a date that is none.
 */
export function decodeCursor<const Kinds extends readonly (keyof Parts)[]>(
  cursor: string | undefined,
  kinds: Kinds,
): { -readonly [Index in keyof Kinds]: Parts[Kinds[Index]] } | undefined {
  if (cursor === undefined) return undefined
  const parts = parse(cursor)
  const fits =
    Array.isArray(parts) &&
    parts.length === kinds.length &&
    kinds.every((kind, index) => FITS[kind](parts[index]))
  if (!fits) throw invalidRequest('分页参数无效', ['cursor'], '请从第一页重新加载。')
  // Every part was held against its kind, which names its type.
  return parts as unknown as { -readonly [Index in keyof Kinds]: Parts[Kinds[Index]] }
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
