import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const BEIJING_HOURS = 8
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** An instant as RFC 3339 text or milliseconds, in Beijing time: the phone's own zone never matters. */
export function beijing(instant: string | number): Dayjs {
  return dayjs(instant).utcOffset(BEIJING_HOURS)
}

function weekday(day: Dayjs): string {
  return WEEKDAYS[day.day()] ?? ''
}

/** 7月25日 */
export function dayText(instant: string | number): string {
  return beijing(instant).format('M月D日')
}

/** 7月25日 周六, from an instant or a `YYYY-MM-DD` date. */
export function dateText(instant: string | number): string {
  const day = beijing(typeof instant === 'string' ? startOf(instant) : instant)
  return `${day.format('M月D日')} ${weekday(day)}`
}

/** 2020年7月25日 周六 */
export function longDateText(instant: string): string {
  const day = beijing(startOf(instant))
  return `${day.format('YYYY年M月D日')} ${weekday(day)}`
}

/** 2020年7月25日, where the year matters and the weekday does not. */
export function fullDateText(instant: string): string {
  return beijing(startOf(instant)).format('YYYY年M月D日')
}

/** 14:00 */
export function timeText(instant: string | number): string {
  return beijing(instant).format('HH:mm')
}

/** 7月25日 周六 14:00 */
export function dateTimeText(instant: string | number): string {
  return `${dateText(instant)} ${timeText(instant)}`
}

/** 7月20日 10:02, for stamps that need no weekday. */
export function stampText(instant: string | number): string {
  return beijing(instant).format('M月D日 HH:mm')
}

/** 8月, from `YYYY-MM`. */
export function monthText(month: string): string {
  return `${Number(month.slice(5))}月`
}

/** How an instant is meant to be read; `endOfDay` is shown as 24:00 of the day before. */
export type Precision = 'minute' | 'day' | 'endOfDay'

/** The instant of a dated step in its precision: 7月25日 14:00, 7月29日, or 7月20日 周一 24:00. */
export function stepText(instant: string, precision: Precision): string {
  if (precision === 'day') return dayText(instant)
  if (precision === 'minute') return stampText(instant)
  return `${dateText(Date.parse(instant) - 1)} 24:00`
}

/** A plain date is its Beijing midnight. */
function startOf(text: string): string {
  return text.length === 10 ? `${text}T00:00:00+08:00` : text
}
