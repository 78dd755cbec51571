import chineseDays from 'chinese-days'
import { addDays } from '../../lib/time'
import type { SpecialDay } from './working-days'

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
export function statutoryHolidays(year: number): Map<string, SpecialDay> {
  const days: [string, string][] = SOLAR.map(([day, name]) => [`${year}-${day}`, name])
  days.push([addDays(lunarToSolar(year, '01-01'), -1), '春节'])
  for (const [day, name] of LUNAR) days.push([lunarToSolar(year, day), name])
  days.push([chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), '清明'])
  return new Map(days.map(([date, name]) => [date, { dayOff: true, name }]))
}
