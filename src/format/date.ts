import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const BEIJING_MS = 8 * 3_600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** What is shown as a date: an instant as RFC 3339 text or in milliseconds, or a `YYYY-MM-DD` date. */
type Instant = string | number

/**
 * A date in UTC that reads as a clock in Beijing does. Nothing of the phone's own zone is asked, as dayjs's own offsets
 * would, so its summer time cannot matter; nor can Beijing's, which has had none since 1991.
 */
function beijing(instant: Instant): Dayjs {
  return dayjs.utc((typeof instant === 'string' ? Date.parse(instant) : instant) + BEIJING_MS)
}

/** The year in Beijing. */
export function yearOf(instant: Instant): number {
  return beijing(instant).year()
}

/** The day in Beijing, as `YYYY-MM-DD`. */
export function dateOf(instant: Instant): string {
  return beijing(instant).format('YYYY-MM-DD')
}

/** 7月25日 */
export function dayText(instant: Instant): string {
  return beijing(instant).format('M月D日')
}

/** 7月25日 周六 */
export function dateText(instant: Instant): string {
  return `${dayText(instant)} ${WEEKDAYS[beijing(instant).day()]}`
}

/** 2020年7月25日 周六 */
export function longDateText(instant: Instant): string {
  return `${yearOf(instant)}年${dateText(instant)}`
}

/** 7月25日 周六, and with its year where that is not the one the reader has in mind; null: nobody knows which. */
export function dateTextIn(year: number | null, instant: Instant): string {
  return yearOf(instant) === year ? dateText(instant) : longDateText(instant)
}

/** 2020年7月25日, where the year matters and the weekday does not. */
export function fullDateText(instant: Instant): string {
  return `${yearOf(instant)}年${dayText(instant)}`
}

/** 14:00 */
export function timeText(instant: Instant): string {
  return beijing(instant).format('HH:mm')
}

/** 7月25日 周六 14:00 */
export function dateTimeText(instant: Instant): string {
  return `${dateText(instant)} ${timeText(instant)}`
}

/** 7月20日 10:02, for stamps that need no weekday. */
export function stampText(instant: Instant): string {
  return `${dayText(instant)} ${timeText(instant)}`
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
