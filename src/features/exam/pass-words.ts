import type { Schema } from '../../api/contract-types'
import { withYear } from '../../format/date'

type Ticket = Schema<'Ticket'>

/** What a pass bears on top: 线上考试 · 准考证. */
export function modeText(mode: Ticket['mode']): string {
  return `${mode === 'online' ? '线上考试' : '现场考试'} · 准考证`
}

/** What a pass says below its times, each with its label; the holder masked, since others see a screen. */
export function passFacts(ticket: Ticket): [label: string, value: string][] {
  const { startsAt, endsAt } = ticket.slot
  return [
    ['日期', withYear(ticket.examDate, 'date', ticket.provisional)],
    ['时长', `${(Date.parse(endsAt) - Date.parse(startsAt)) / 60_000} 分钟`],
    ['考生', ticket.holderMasked],
    ['登录证件号', ticket.idNumberMasked],
  ]
}

/** Groups of two are read and typed with fewer mistakes. */
export function spaced(shortCode: string): string {
  return shortCode.replace(/(..)(?=.)/g, '$1 ')
}

/** What stands below the QR code of a way in; null is the code for checking in at a test centre. */
export function entranceText(entrance: Schema<'Entrance'> | null): string {
  return entrance ? `用电脑扫码，或在电脑浏览器打开 ${entrance.typedAddress}，输入短码` : '到考点出示此码签到'
}
