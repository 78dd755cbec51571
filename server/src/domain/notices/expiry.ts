import { addDays } from '../../lib/time'

/** How many days before its expiry a certificate is spoken of. */
const EXPIRY_DAYS = [90, 60, 30] as const

/** Certificates whose last day lies in `from`…`to` (both included, `YYYY-MM-DD`) are due the notice of `days`. */
export interface ExpiryWindow {
  days: (typeof EXPIRY_DAYS)[number]
  from: string
  to: string
}

/**
 * Which certificates are spoken of today. Each is due one notice at a time, the nearest: one met late is told once
 * and not three times. A certificate is spoken of up to its last day.
 */
export function expiryWindows(today: string): ExpiryWindow[] {
  return EXPIRY_DAYS.map((days, index) => {
    const nearer = EXPIRY_DAYS[index + 1]
    return { days, from: nearer ? addDays(today, nearer + 1) : today, to: addDays(today, days) }
  })
}
