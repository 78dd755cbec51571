import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import type { Tone } from '../../ui/tag/tag'

type Paper = Schema<'PaperCertificate'>

/** The paper certificate's state as a tag. */
export const PAPER_TAG: Record<Paper['state'], { tone: Tone; text: string }> = {
  addressMissing: { tone: 'warning', text: '待填地址' },
  addressGiven: { tone: 'accent', text: '待付印' },
  printed: { tone: 'accent', text: '已付印' },
  posted: { tone: 'ok', text: '已寄出' },
}

/** What the holder should know or do about it; a promise that was not kept says so, and what helps. */
export function paperText(paper: Paper, say: DateWords): string {
  const { state, postBy, postedAt, editable, late } = paper
  const by = say(postBy, 'day')
  switch (state) {
    case 'addressMissing':
      if (!editable) return '没有邮寄地址，且已不能填写，请联系考试服务热线。'
      return late
        ? `原定${by}前寄出，因没有邮寄地址未寄。填写地址后安排寄出。`
        : `请填写邮寄地址，${by}前寄出。`
    case 'addressGiven':
      return late ? overdue(by) : `${by}前寄出，付印前可修改地址。`
    case 'printed':
      return late ? overdue(by) : `地址不能再改，${by}前寄出。`
    case 'posted':
      return postedAt ? `${say(postedAt, 'day')}寄出，请留意快递。` : '已寄出，请留意快递。'
  }
}

function overdue(by: string): string {
  return `原定${by}前寄出，现已超过，请联系考试服务热线查询。`
}
