import type { Schema } from '../api/contract-types'
import { dateOf } from './date'

type Dated = Pick<Schema<'CertificateSummary'>, 'status' | 'daysLeft' | 'expiresOn'>
type Validity = Omit<Dated, 'expiresOn'>

const DAY_MS = 86_400_000

/** From this many days before the expiry on, the holder is reminded. */
export const REMINDED_DAYS = 90

/**
 * A certificate, kept for however long, as it stands at `now`, the backend's time in milliseconds: valid to the end of its last
 * day. Null: nobody knows what day it is, so its days are without end and are not counted.
 */
export function standingAt<C extends Dated>(certificate: C, now: number | null): C {
  const { status, expiresOn } = certificate
  const daysLeft = now === null ? Infinity : (Date.parse(expiresOn) - Date.parse(dateOf(now))) / DAY_MS
  return { ...certificate, daysLeft, status: status === 'valid' && daysLeft < 0 ? 'expired' : status }
}

/** A certificate's state as a tag: 有效, 即将到期 within 90 days, 已过期, 已撤销. */
export function statusTag({ status, daysLeft }: Validity) {
  if (status === 'revoked') return { tone: 'danger', text: '已撤销' } as const
  if (status === 'expired') return { tone: 'neutral', text: '已过期' } as const
  if (daysLeft <= REMINDED_DAYS) return { tone: 'warning', text: '即将到期' } as const
  return { tone: 'ok', text: '有效' } as const
}

/** How long it still is valid: 还有 729 天, or 今天到期; null once it is not, or where its days are not counted. */
export function daysLeftText({ status, daysLeft }: Validity): string | null {
  if (status !== 'valid' || daysLeft === Infinity) return null
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : '今天到期'
}
