// Run by dates.test.ts in a process of its own: there the zone can be changed by its variable, inside Jest it cannot.
import { dateOf, dateWordsAt, withYear } from '../../../src/format/date'

const HALF_HOUR_MS = 1_800_000
const DAY_MS = 48 * HALF_HOUR_MS
const FIRST = Date.parse('2019-01-01T00:00:00+08:00')
const END_YEAR = 2031
const WEEKDAYS = '日一二三四五六'
/** 2019 began on a Tuesday. */
const FIRST_WEEKDAY = 2

const two = (count: number) => String(count).padStart(2, '0')
const daysIn = (year: number, month: number) =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const EVERY_HALF_HOUR = Array.from({ length: 48 }, (_, half) => half)
/** Begin, middle and end of a day about which the phone's clock does not change. */
const OF_A_QUIET_DAY = [0, 23, 24, 47]

/** Which half-hours of the day that begins at an instant are read. */
function halfHoursOf(begin: number): number[] {
  const before = new Date(begin - DAY_MS).getTimezoneOffset()
  const after = new Date(begin + 2 * DAY_MS).getTimezoneOffset()
  return before === after ? OF_A_QUIET_DAY : EVERY_HALF_HOUR
}

/** What the dates of 2019–2030 read that are not what a calendar counted by hand says; the first few. */
function faultsHere(): string[] {
  const faults: string[] = []
  let begin = FIRST
  let weekday = FIRST_WEEKDAY
  for (let year = 2019; year < END_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= daysIn(year, month); day += 1) {
        const date = `${year}-${two(month)}-${two(day)}`
        const words = `${month}月${day}日 周${WEEKDAYS[weekday]}`
        if (withYear(date, 'date') !== `${year}年${words}`) faults.push(`${date}: ${withYear(date, 'date')}`)
        for (const half of halfHoursOf(begin)) {
          const instant = begin + half * HALF_HOUR_MS
          const time = `${two(half >> 1)}:${half % 2 ? '30' : '00'}`
          // As the backend writes an instant, and as a clock counts it, in turn.
          const given = half % 2 ? instant : `${date}T${time}:00+08:00`
          const read = [dateWordsAt(instant)(given, 'full'), dateOf(instant)]
          if (read.join() !== `${words} ${time},${date}`) {
            faults.push(`${date} ${time}: ${read.join(', ')}`)
          }
        }
        begin += DAY_MS
        weekday = (weekday + 1) % 7
      }
    }
  }
  return faults.slice(0, 3)
}

const results = process.argv.slice(2).map((zone) => {
  process.env.TZ = zone
  const offsets = new Set(
    Array.from({ length: 12 }, (_, month) => new Date(2025, month, 15).getTimezoneOffset()),
  )
  return { zone, summerTime: offsets.size > 1, faults: faultsHere() }
})
console.log(JSON.stringify(results))
