import { monthlySittingsBefore, type Renewal, renewalOf } from '../../domain/certificates/renewal'
import type { CertificateView } from '../../repositories/certificates'
import { sittingDatesBetween } from '../../repositories/registrations-view'
import type { Services } from '../../services'

/** The last sitting that keeps a certificate unbroken; null when it is revoked or that sitting has closed. */
export async function renewalFor(
  { calendar, db }: Services,
  certificate: CertificateView,
  now: Date,
): Promise<Renewal | null> {
  const { certificationCode, schedule, issuedOn, expiresOn, revokedAt } = certificate
  if (revokedAt) return null
  const current = await calendar.current()
  const examDates =
    schedule === 'monthly'
      ? monthlySittingsBefore(current, expiresOn)
      : await sittingDatesBetween(db, certificationCode, issuedOn, expiresOn)
  return renewalOf(current, examDates, certificate, now)
}
