import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { promisedWords } from '../../parts/promised/promised-words'
import type { Tone } from '../../ui/tag/tag'

type Paper = Schema<'PaperCertificate'>

/** The paper certificate's state as a tag. */
export const PAPER_TAG: Record<Paper['state'], { tone: Tone; text: string }> = {
  addressMissing: { tone: 'warning', text: '待填地址' },
  addressGiven: { tone: 'accent', text: '待付印' },
  printed: { tone: 'accent', text: '已付印' },
  posted: { tone: 'ok', text: '已寄出' },
}

/** How its address and its promise are told: a warning once the address is fixed or the promise has passed. */
export function paperTone({ editable, promise }: Paper): 'accent' | 'warning' {
  return editable && promise?.state !== 'late' ? 'accent' : 'warning'
}

/** By when it is posted, or when it was, and what happens next; null where none is made. */
export function paperText({ promise, postBy, postedAt }: Paper, say: DateWords): string | null {
  return promise && `${promisedWords(promise, '寄出', say(postedAt ?? postBy, 'day'))}，${promise.next}`
}
