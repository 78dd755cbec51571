import { beijing, dateText, longDateText } from '../../format/date'

/** 2020年3月1日, from a `YYYY-MM-DD` date. */
export function dayTextOf(date: string): string {
  return longDateText(date).split(' ')[0] ?? date
}

/** 7月25日 周六, and with its year where that is another one than the reader has in mind. */
export function dateTextIn(year: number, date: string): string {
  return yearOf(date) === year ? dateText(date) : longDateText(date)
}

/** The Beijing year of an instant in milliseconds, or of a date or instant as text. */
export function yearOf(instant: string | number): number {
  if (typeof instant === 'string' && instant.length === 10) return Number(instant.slice(0, 4))
  return beijing(instant).year()
}

/** The Beijing day of an instant in milliseconds, as `YYYY-MM-DD`. */
export function dateOf(instant: number): string {
  return beijing(instant).format('YYYY-MM-DD')
}
