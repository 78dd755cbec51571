import { LIVE_SHARES } from '../../domain/certificates/shares'
import { newId, newVerificationCode } from '../../lib/ids'
import { addHours } from '../../lib/time'
import { certificateRevoked, shareLimitReached } from '../../problems/certificates'
import { notFound } from '../../problems/general'
import { lockCertificate } from '../../repositories/certificates'
import { countLiveShares, insertShare, type ShareRow } from '../../repositories/shares'
import type { Services } from '../../services'

/** Makes a link that shows the certificate for some days. Throws the 409 problem of the rule that refuses. */
export async function createShare(
  { db }: Services,
  certificateNumber: string,
  days: number,
  now: Date,
): Promise<ShareRow> {
  return db.transaction().execute(async (trx) => {
    const certificate = await lockCertificate(trx, certificateNumber)
    if (!certificate) throw notFound()
    if (certificate.revokedAt) throw certificateRevoked(certificate.revokedAt)
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
