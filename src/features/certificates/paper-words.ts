import type { Schema } from '../../api/contract-types'
import { dayText, fullDateText } from '../../format/date'
import type { Tone } from '../../ui/tag/tag'

type Paper = Schema<'PaperCertificate'>

/** The paper certificate's state as a tag. */
export const PAPER_TAG: Record<Paper['state'], { tone: Tone; text: string }> = {
  addressMissing: { tone: 'warning', text: '待填地址' },
  addressGiven: { tone: 'accent', text: '待付印' },
  printed: { tone: 'accent', text: '已付印' },
  posted: { tone: 'ok', text: '已寄出' },
}

/** What the holder should know or do about it. */
export function paperText({ state, postBy, postedAt, editable }: Paper): string {
  switch (state) {
    case 'addressMissing':
      return editable
        ? `请填写邮寄地址，${fullDateText(postBy)}前寄出。`
        : '没有邮寄地址，且已不能填写，请联系考试服务热线。'
    case 'addressGiven':
      return `${fullDateText(postBy)}前寄出，付印前可修改地址。`
    case 'printed':
      return `地址不能再改，${fullDateText(postBy)}前寄出。`
    case 'posted':
      return postedAt ? `${dayText(postedAt)}寄出，请留意快递。` : '已寄出，请留意快递。'
  }
}
