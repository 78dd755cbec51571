import { timingSafeEqual } from 'node:crypto'
import { normalizeCertificateNumber, normalizeHolderName } from '../../domain/certificates/holder-name'
import { isShareLive } from '../../domain/certificates/shares'
import { type CertificateView, certificateByCode, certificateByNumber } from '../../repositories/certificates'
import { shareByCode } from '../../repositories/shares'
import type { Services } from '../../services'
import { HOLDER_PURPOSE } from './issue-certificate'

/** A certificate with its holder's name in clear; whoever shows it to the public masks the name. */
export interface FoundCertificate {
  certificate: CertificateView
  holderName: string
}

/** Compared with when there is no certificate, so that the work is the same. */
const NOBODY = '0'.repeat(64)

const opened = ({ sealer }: Services, certificate: CertificateView): FoundCertificate => ({
  certificate,
  holderName: sealer.open(certificate.holderSealed, HOLDER_PURPOSE),
})

/**
 * The certificate of a number in a holder's name. An unknown number and a wrong name cost the same: one query by
 * the primary key, one keyed hash and one comparison in constant time.
 */
export async function findByNumberAndName(
  services: Services,
  number: string,
  holderName: string,
): Promise<FoundCertificate | undefined> {
  const given = services.sealer.fingerprint(normalizeHolderName(holderName), HOLDER_PURPOSE)
  const certificate = await certificateByNumber(services.db, normalizeCertificateNumber(number))
  const held = certificate?.holderFingerprint ?? NOBODY
  const same = timingSafeEqual(Buffer.from(given), Buffer.from(held))
  return certificate && same ? opened(services, certificate) : undefined
}

/** The certificate of a code from a QR code or a live share; `shareEnded` for a share that is over. */
export async function findByCode(
  services: Services,
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
