import bundled from 'chinese-days/dist/chinese-days.json'

import type { HolidaySource, SpecialDay } from './working-days'

/** The announcements of the State Council that come with the `chinese-days` data, by date. */
const days = new Map<string, SpecialDay>()
const years = new Set<number>()

const chineseName = (entry: string) => entry.split(',')[1] ?? entry

for (const [dayOff, entries] of [
  [true, bundled.holidays],
  [false, bundled.workdays],
] as const) {
  for (const [date, entry] of Object.entries(entries)) {
    days.set(date, { dayOff, name: chineseName(entry) })
    if (dayOff && date.endsWith('-10-01')) years.add(Number(date.slice(0, 4)))
  }
}

/**
 * Announcements known when this release was made. A year counts as announced when its National Day is in the data;
 * a few days of the next year may be known before that (a New Year's bridge) and prove nothing about the rest.
 */
export const bundledHolidays: HolidaySource = {
  isAnnounced: (year) => years.has(year),
  specialDay: (date) => days.get(date),
}
