const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What remains, cut down to whole units; all zero once it is over. */
export interface Remaining {
  over: boolean
  days: number
  hours: number
  minutes: number
  seconds: number
}

/** The time from `now` to `until`, both milliseconds since 1970. */
export function remaining(until: number, now: number): Remaining {
  const left = Math.max(0, until - now)
  return {
    over: left === 0,
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: Math.floor((left % MINUTE) / SECOND),
  }
}

/** 4 天 23 小时, 3 小时 20 分, 12 分 05 秒: the two largest units. */
export function remainingText({ days, hours, minutes, seconds }: Remaining): string {
  if (days > 0) return `${days} 天 ${hours} 小时`
  if (hours > 0) return `${hours} 小时 ${minutes} 分`
  return `${minutes} 分 ${String(seconds).padStart(2, '0')} 秒`
}

/** 14:59 or 1:02:03, for a running clock. */
export function clockText({ days, hours, minutes, seconds }: Remaining): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const allHours = days * 24 + hours
  return allHours > 0 ? `${allHours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}
