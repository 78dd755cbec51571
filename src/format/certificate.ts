import type { Schema } from '../api/contract-types'

type Validity = Pick<Schema<'CertificateSummary'>, 'status' | 'daysLeft'>

/** From this many days before the expiry on, the holder is reminded. */
export const REMINDED_DAYS = 90

/** A certificate's state as a tag: 有效, 即将到期 within 90 days, 已过期, 已撤销. */
export function statusTag({ status, daysLeft }: Validity) {
  if (status === 'revoked') return { tone: 'danger', text: '已撤销' } as const
  if (status === 'expired') return { tone: 'neutral', text: '已过期' } as const
  if (daysLeft <= REMINDED_DAYS) return { tone: 'warning', text: '即将到期' } as const
  return { tone: 'ok', text: '有效' } as const
}

/** How long it still is valid: 还有 729 天, or 今天到期; null once it is not. */
export function daysLeftText({ status, daysLeft }: Validity): string | null {
  if (status !== 'valid') return null
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : '今天到期'
}
