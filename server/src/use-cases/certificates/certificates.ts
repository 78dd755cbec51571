import { timingSafeEqual } from 'node:crypto'
import type { Calendar } from '../../domain/calendar/calendar'
import {
  certificateNumberOf,
  isShareLive,
  LIVE_SHARES,
  monthlySittingsBefore,
  type Renewal,
  renewalOf,
} from '../../domain/certificates'
import { foldName } from '../../lib/folding'
import { newId, newVerificationCode } from '../../lib/ids'
import { addHours } from '../../lib/time'
import { certificateRevoked, shareLimitReached } from '../../problems/certificates'
import { notFound } from '../../problems/general'
import {
  type CertificateView,
  certificateByCode,
  certificateByNumber,
  countLiveShares,
  insertShare,
  lockCertificate,
  type ShareRow,
  shareByCode,
} from '../../repositories/certificates'
import { type Db, inTransaction } from '../../repositories/database'
import { sittingDatesBetween } from '../../repositories/registrations/view'
import type { Needs } from '../services'
import { HOLDER_PURPOSE } from './issue'

/** A certificate with its holder's name in clear; whoever shows it to the public masks the name. */
export interface FoundCertificate {
  certificate: CertificateView
  holderName: string
}

const opened = ({ sealer }: Needs<'sealer'>, certificate: CertificateView): FoundCertificate => ({
  certificate,
  holderName: sealer.open(certificate.holderSealed, HOLDER_PURPOSE),
})

/**
 * The certificate of a number in a holder's name, both as they are typed. The name is opened and folded like the one that
 * was typed, so that no old way of folding is kept with a certificate. An unknown number and a wrong name cost the same:
 * one query by the primary key, one name sealed and one opened, two keyed hashes and a comparison in constant time.
 */
export async function findByNumberAndName(
  services: Needs<'db' | 'sealer'>,
  number: string,
  holderName: string,
): Promise<FoundCertificate | undefined> {
  const { db, sealer } = services
  const hashed = (name: string) => Buffer.from(sealer.fingerprint(foldName(name), HOLDER_PURPOSE))
  const nobody = sealer.seal('', HOLDER_PURPOSE)
  const certificate = await certificateByNumber(db, certificateNumberOf(number))
  const held = sealer.open(certificate?.holderSealed ?? nobody, HOLDER_PURPOSE)
  const same = timingSafeEqual(hashed(holderName), hashed(held))
  return certificate && same ? { certificate, holderName: held } : undefined
}

/** The certificate of a code from a QR code or a live share; `shareEnded` for a share that is over. */
export async function findByCode(
  services: Needs<'db' | 'sealer'>,
  code: string,
  now: Date,
): Promise<FoundCertificate | 'shareEnded' | undefined> {
  const { db } = services
  const certificate = await certificateByCode(db, code)
  if (certificate) return opened(services, certificate)
  const share = await shareByCode(db, code)
  if (!share) return undefined
  if (!isShareLive(share, now)) return 'shareEnded'
  const shared = await certificateByNumber(db, share.certificateNumber)
  return shared && opened(services, shared)
}

/** Makes a link that shows the certificate for some days. Throws the 409 problem of the rule that refuses. */
export async function createShare(
  { db }: Needs<'db'>,
  certificateNumber: string,
  days: number,
  now: Date,
): Promise<ShareRow> {
  return inTransaction(db, async (trx) => {
    const certificate = await lockCertificate(trx, certificateNumber)
    if (!certificate) throw notFound()
    if (certificate.revokedAt) throw certificateRevoked(certificate.revokedAt, '已撤销的证书不能分享')
    if ((await countLiveShares(trx, certificateNumber, now)) >= LIVE_SHARES) throw shareLimitReached()
    const share: ShareRow = {
      id: newId('shr'),
      certificateNumber,
      code: newVerificationCode(),
      createdAt: now,
      expiresAt: addHours(now, days * 24),
      endedAt: null,
    }
    await insertShare(trx, share)
    return share
  })
}

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
  { calendar, db }: Needs<'db' | 'calendar'>,
  certificate: CertificateView,
  now: Date,
): Promise<Renewal | null> {
  if (certificate.revokedAt) return null
  const current = await calendar.current()
  return renewalOf(current, await renewalDates(db, current, certificate), certificate, now)
}
