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

/** 14:00 */
export function timeText(instant: Instant): string {
  return beijing(instant).format('HH:mm')
}

/** 8月, from `YYYY-MM`. */
export function monthText(month: string): string {
  return `${Number(month.slice(5))}月`
}

/**
 * How much of an instant is said: `day` 7月25日, `date` 7月25日 周六, `minute` 7月20日 10:02, `full` 7月25日 周六 14:00;
 * `endOfDay` is midnight as the end of the day before, 7月20日 周一 24:00. The contract's precisions are among them.
 */
export type DateForm = 'day' | 'date' | 'minute' | 'full' | 'endOfDay'

/** Says a date in a form; a provisional one with 暂定 before it. */
export type DateWords = (instant: Instant, form: DateForm, provisional?: boolean) => string

const PATTERNS = {
  day: 'M月D日',
  date: 'M月D日 周d',
  minute: 'M月D日 HH:mm',
  full: 'M月D日 周d HH:mm',
  endOfDay: 'M月D日 周d 24:00',
}

/**
 * The way in which every date is said at `now`, the backend's time in milliseconds: with its year unless it is this
 * year's. Null: nobody knows what year it is, so every date has it.
 */
export function dateWordsAt(now: number | null): DateWords {
  return (instant, form, provisional = false) => {
    const date = beijing(instant).subtract(form === 'endOfDay' ? 1 : 0, 'ms')
    const year = now !== null && date.year() === yearOf(now) ? '' : `${date.year()}年`
    const words = date.format(PATTERNS[form].replace('周d', WEEKDAYS[date.day()] ?? ''))
    return `${provisional ? '暂定 ' : ''}${year}${words}`
  }
}

/** Says every date with its year: for what is kept, printed or shown to others. */
export const withYear: DateWords = dateWordsAt(null)
