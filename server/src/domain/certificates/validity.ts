import { addDays, addMonths, dateOf, daysBetween } from '../../lib/time'

/** Whether a certificate still counts. */
export type CertificateStatus = 'valid' | 'expired' | 'revoked'

/** The last day of a certificate: its years after the issue, less one day. */
export function expiryOf(issuedOn: string, validityYears: number): string {
  return addDays(addMonths(issuedOn, validityYears * 12), -1)
}

/** The status by the clock; the last day is still valid, and a revocation outweighs everything. */
export function statusOf(
  { expiresOn, revokedAt }: { expiresOn: string; revokedAt: Date | null },
  now: Date,
): CertificateStatus {
  if (revokedAt) return 'revoked'
  return dateOf(now) > expiresOn ? 'expired' : 'valid'
}

/** Whole days until the last day; 0 on that day and after it. */
export function daysLeft(expiresOn: string, now: Date): number {
  return Math.max(0, daysBetween(dateOf(now), expiresOn))
}
