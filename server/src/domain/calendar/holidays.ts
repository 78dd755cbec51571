import chineseDays from 'chinese-days'
import bundled from 'chinese-days/dist/chinese-days.json'
import { addDays, weekday } from '../../lib/time'

/** Holidays fixed by law on solar dates, `MM-DD`. */
const SOLAR: [string, string][] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]

/** Holidays fixed by law on lunar dates, `MM-DD`; the eve of the Spring Festival is added apart. */
const LUNAR: [string, string][] = [
  ['01-01', '春节'],
  ['01-02', '春节'],
  ['01-03', '春节'],
  ['05-05', '端午'],
  ['08-15', '中秋'],
]

function lunarToSolar(year: number, day: string): string {
  return chineseDays.getSolarDateFromLunar(`${year}-${day}`).date
}

/**
 * The days off that the law fixes for a year (Regulation on Public Holidays, as in force since 2025), without the
 * bridging and make-up days that only the yearly announcement brings.
 */
function statutoryHolidays(year: number): Map<string, SpecialDay> {
  const days: [string, string][] = SOLAR.map(([day, name]) => [`${year}-${day}`, name])
  days.push([addDays(lunarToSolar(year, '01-01'), -1), '春节'])
  for (const [day, name] of LUNAR) days.push([lunarToSolar(year, day), name])
  days.push([chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), '清明'])
  return new Map(days.map(([date, name]) => [date, { dayOff: true, name }]))
}

/** Official announcements of days off. */
export interface Announcements {
  /** Those that are wholly announced. */
  years: ReadonlySet<number>
  days: ReadonlyMap<string, SpecialDay>
}

const yearOf = (date: string) => Number(date.slice(0, 4))
const chineseName = (entry: string) => entry.split(',')[1] ?? entry

/** No exam was held before. */
const FIRST_YEAR = 2018

/**
 * The announcements of the State Council that were known when this release was made, from the `chinese-days` data. A year counts
 * as announced when its National Day is in them; a few days of the next year may be known before that (a New
 * Year's bridge), prove nothing about the rest, and are left out.
 */
export function releaseAnnouncements(): Announcements {
  const kinds = [
    [true, bundled.holidays],
    [false, bundled.workdays],
  ] as const
  const all = kinds.flatMap(([dayOff, entries]) =>
    Object.entries(entries).map(([date, entry]) => ({ date, dayOff, name: chineseName(entry) })),
  )
  const years = new Set(
    all
      .filter(({ date, dayOff }) => dayOff && date.endsWith('-10-01'))
      .map(({ date }) => yearOf(date))
      .filter((year) => year >= FIRST_YEAR),
  )
  const days = all.filter(({ date }) => years.has(yearOf(date)))
  return { years, days: new Map(days.map(({ date, ...day }) => [date, day])) }
}

/** All that is known of days off: what was announced, and for a year that is not, the days that the law itself fixes. */
export function knownHolidays({ years, days }: Announcements): HolidaySource {
  const byLaw = new Map<number, Map<string, SpecialDay>>()
  const statutory = (year: number) => {
    const known = byLaw.get(year) ?? statutoryHolidays(year)
    byLaw.set(year, known)
    return known
  }
  return {
    isAnnounced: (year) => years.has(year),
    specialDay(date) {
      const announced = days.get(date)
      const year = yearOf(date)
      return announced || years.has(year) ? announced : statutory(year).get(date)
    },
  }
}

/** What an official announcement says of one day that differs from its weekday. */
export interface SpecialDay {
  /** True for a holiday, false for a make-up working day. */
  dayOff: boolean
  name: string
}

/** Where the days off of a year are known from. */
export interface HolidaySource {
  /** True once the year's holidays have been announced. */
  isAnnounced(year: number): boolean
  /** Undefined for a day that is just its weekday. */
  specialDay(date: string): SpecialDay | undefined
}

/** The name of the holiday on a date, or undefined. A plain weekend is no holiday, nor is a make-up working day. */
export function holidayOn(source: HolidaySource, date: string): string | undefined {
  const special = source.specialDay(date)
  return special?.dayOff ? special.name : undefined
}

/** True for a weekday that is no holiday, and for a make-up working day at a weekend. */
export function isWorkingDay(source: HolidaySource, date: string): boolean {
  const special = source.specialDay(date)
  if (special) return !special.dayOff
  const day = weekday(date)
  return day !== 0 && day !== 6
}

/** The working days after a date, up to the given number, in order. */
export function workingDaysAfter(source: HolidaySource, date: string, count: number): string[] {
  const found: string[] = []
  for (let day = addDays(date, 1); found.length < count; day = addDays(day, 1)) {
    if (isWorkingDay(source, day)) found.push(day)
  }
  return found
}
