import { rememberedValue } from './remembered-value'

/**
 * Beijing time is a fixed +08:00 with no daylight saving, so plain arithmetic is exact and the zone of the
 * machine never matters. A date is a `YYYY-MM-DD` text, a month a `YYYY-MM` text, an instant a Date.
 */
const BEIJING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** RFC 3339 with `+08:00`; milliseconds only when there are any. */
export function toBeijing(instant: Date): string {
  const ms = instant.getTime() + BEIJING_MS
  const day = Math.floor(ms / DAY_MS)
  const ofDay = ms - day * DAY_MS
  const seconds = Math.floor(ofDay / 1000)
  const left = ofDay % 1000
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`
  return `${fromDayNumber(day)}T${clock}${left === 0 ? '' : `.${pad(left, 3)}`}+08:00`
}

/** The Beijing date of an instant. */
export function dateOf(instant: Date): string {
  return fromDayNumber(Math.floor((instant.getTime() + BEIJING_MS) / DAY_MS))
}

/** The Beijing month of an instant. */
export function monthOf(instant: Date): string {
  return dateOf(instant).slice(0, 7)
}

/** 00:00 in Beijing on a date. */
export function startOfDay(date: string): Date {
  return new Date(dayNumber(date) * DAY_MS - BEIJING_MS)
}

/** The instant of `HH:MM` in Beijing on a date. */
export function atTime(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`)
}

/** An instant some minutes later, or earlier when negative. */
export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}

/** An instant some hours later. */
export function addHours(instant: Date, hours: number): Date {
  return addMinutes(instant, hours * 60)
}

// An answer names dozens of dates, of the same days as others.
const dayNumber = rememberedValue((date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS)
const fromDayNumber = rememberedValue((day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10))

/** Whether a text is a date that the calendar has: `2020-02-30` is none, nor is any of the year 0. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '0001') return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A date some days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + days)
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(date: string): number {
  // 1 January 1970 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

/** The last date of a month. */
export function endOfMonth(month: string): string {
  return addDays(`${addMonthsTo(month, 1)}-01`, -1)
}

/** A month some months later. */
export function addMonthsTo(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`
}

/** The same day some calendar months later, clipped to the month's end: 11-30 and three months give 02-28. */
export function addMonths(date: string, months: number): string {
  const month = addMonthsTo(date.slice(0, 7), months)
  const end = endOfMonth(month)
  const same = `${month}-${date.slice(8)}`
  return same > end ? end : same
}

/** Where "now" comes from; handed to everything that judges a date, so that it can be moved in a demo or a test. */
export interface Clock {
  now(): Date
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that was moved by some milliseconds and keeps ticking. */
export class DemoClock implements Clock {
  constructor(private offset = 0) {}

  now(): Date {
    return new Date(Date.now() + this.offset)
  }

  /** True while the clock differs from the real time. */
  get moved(): boolean {
    return this.offset !== 0
  }

  /** Milliseconds added to the real time. */
  get offsetMs(): number {
    return this.offset
  }

  /** Jumps to an instant, or back to the real time with null. */
  moveTo(instant: Date | null): void {
    this.offset = instant ? instant.getTime() - Date.now() : 0
  }

  /** Takes up an offset stored earlier. */
  restore(offsetMs: number): void {
    this.offset = offsetMs
  }
}
