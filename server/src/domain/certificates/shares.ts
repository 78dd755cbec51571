/** At most so many links of one certificate are live at once. */
export const LIVE_SHARES = 10

/** Whether a link still opens the certificate; the instant at which it expires is already too late. */
export function isShareLive(
  { expiresAt, endedAt }: { expiresAt: Date; endedAt: Date | null },
  now: Date,
): boolean {
  return endedAt === null && now < expiresAt
}
