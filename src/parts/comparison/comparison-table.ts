import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'

type Way = Schema<'Way'>

/** One aspect of the ways, with what each of them says to it. */
export interface ComparisonRow {
  label: string
  values: readonly { kind: Way['kind']; text: string }[]
}

/** Stands where there is nothing to say. */
const NOTHING = '–'

const ASPECTS: readonly { label: string; of: (way: Way, say: DateWords) => string }[] = [
  { label: '能否选择', of: ({ allowed }) => (allowed ? '可以' : '不可以') },
  { label: '费用', of: ({ cost }) => cost },
  { label: '用掉', of: ({ usesUp }) => usesUp },
  { label: '免费补考', of: ({ retake }) => retake },
  { label: '此后不能', of: ({ noLonger }) => noLonger },
  {
    label: '截止',
    of: ({ until, provisional }, say) => (until ? say(until, 'minute', provisional) : NOTHING),
  },
]

/** The ways side by side: a row for each aspect, in the order of the ways. Whether one can be gone is said where one cannot. */
export function comparisonRows(ways: readonly Way[], say: DateWords): ComparisonRow[] {
  const open = ways.every(({ allowed }) => allowed)
  return ASPECTS.slice(open ? 1 : 0).map(({ label, of }) => ({
    label,
    values: ways.map((way) => ({ kind: way.kind, text: of(way, say) || NOTHING })),
  }))
}
