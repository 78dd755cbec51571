import { addDays, weekday } from '../../lib/time'

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
