import type { Calendar } from '../../domain/calendar/calendar'
import { monthlySittingsBefore, type Renewal, renewalOf } from '../../domain/certificates/renewal'
import type { CertificateView } from '../../repositories/certificates'
import type { Db } from '../../repositories/database'
import { sittingDatesBetween } from '../../repositories/registrations/view'
import type { Services } from '../../services'

/** Dates of the sittings by which a certificate could be renewed. */
export async function renewalDates(
  db: Db,
  calendar: Calendar,
  certificate: Pick<CertificateView, 'certificationCode' | 'schedule' | 'issuedOn' | 'expiresOn'>,
): Promise<string[]> {
  const { certificationCode, schedule, issuedOn, expiresOn } = certificate
  return schedule === 'monthly'
    ? monthlySittingsBefore(calendar, expiresOn)
    : sittingDatesBetween(db, certificationCode, issuedOn, expiresOn)
}

/** The last sitting that keeps a certificate unbroken; null when it is revoked or that sitting has closed. */
export async function renewalFor(
  { calendar, db }: Services,
  certificate: CertificateView,
  now: Date,
): Promise<Renewal | null> {
  if (certificate.revokedAt) return null
  const current = await calendar.current()
  return renewalOf(current, await renewalDates(db, current, certificate), certificate, now)
}
