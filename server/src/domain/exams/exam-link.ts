import type { SlotInstants } from '../calendar/dates'
import { displayTime } from '../display'
import { type Promised, promised } from '../promised'

/** An address that a browser may be led to. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//.test(url) ? url : null
}

/** The exam body gives the exam system's link by the time of entry; null once the exam is over. */
export function examLinkPromise(examUrl: string | null, slot: SlotInstants, now: Date): Promised | null {
  if (now >= slot.endsAt) return null
  const enters = displayTime(slot.entersAt)
  const toCome = `考试机构将在当天 ${enters} 入场前提供考试系统的链接`
  const words = {
    toCome,
    now: toCome,
    late: `已到 ${enters} 入场时间，考试机构还没有提供链接，请马上联系考试服务热线`,
    kept: '考试系统的链接已提供，请在电脑上打开',
  }
  return promised({ by: slot.entersAt, kept: webAddress(examUrl) !== null }, words, now)
}
