import type { components } from '../../../../contract/schema'
import { addDays, startOfDay, toBeijing } from '../../lib/time'
import { daysLeft } from '../certificates'
import { displayDay } from '../display'
import type { HomeCertificate } from './home-facts'

/** A certificate that ends within so many days asks to be renewed. */
export const EXPIRING_DAYS = 90

/** Tells of the certificate that ends first, within 90 days; null when none does. */
export function certificateStep(
  certificates: readonly HomeCertificate[],
  now: Date,
): components['schemas']['NextStep'] | null {
  const expiring = certificates
    .filter(
      ({ expiresOn }) => startOfDay(addDays(expiresOn, 1)) > now && daysLeft(expiresOn, now) <= EXPIRING_DAYS,
    )
    .sort((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1))[0]
  if (!expiring) return null
  const { number, certificationName, expiresOn } = expiring
  return {
    kind: 'certificateExpiring',
    title: '证书即将到期',
    subtitle: `${certificationName} · ${displayDay(expiresOn)}到期`,
    at: toBeijing(startOfDay(addDays(expiresOn, 1))),
    atLabel: '后过期',
    target: { page: 'certificate', id: number },
  }
}
