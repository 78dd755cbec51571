import { normalizeHolderName } from '../../domain/certificates/holder-name'
import { expiryOf } from '../../domain/certificates/validity'
import { newCertificateNumber, newVerificationCode } from '../../domain/ids'
import type { Sealer } from '../../domain/sealing'
import { dateOf } from '../../domain/time'
import { insertCertificate } from '../../repositories/certificates'
import type { Db } from '../../repositories/database'
import { readAccount } from '../../repositories/personal-data'

/** Under which a holder's name is sealed and hashed. */
export const HOLDER_PURPOSE = 'certificate-holder'

/** Numbers are drawn at random; so many in a row are never taken. */
const TRIES = 5

/** Whose certificate it is and of what. */
export interface PassedRegistration {
  id: string
  candidateId: string
  certificationCode: string
  name: string
  validityYears: number
}

/** Issues the certificate of a passed exam on the day of its result, in the name of the verified account. */
export async function issueCertificate(
  db: Db,
  sealer: Sealer,
  { id, candidateId, certificationCode, name, validityYears }: PassedRegistration,
  now: Date,
): Promise<void> {
  const holder = (await readAccount(db, sealer, candidateId)).cloudAccount?.holderName
  if (!holder) throw new Error(`registration ${id} has no holder to issue a certificate to`)
  const issuedOn = dateOf(now)
  const certificate = {
    registrationId: id,
    candidateId,
    certificationCode,
    nameAtIssue: name,
    holderSealed: sealer.seal(holder, HOLDER_PURPOSE),
    holderFingerprint: sealer.fingerprint(normalizeHolderName(holder), HOLDER_PURPOSE),
    issuedOn,
    expiresOn: expiryOf(issuedOn, validityYears),
    revokedAt: null,
    revokedReason: null,
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const drawn = { number: newCertificateNumber(issuedOn), verificationCode: newVerificationCode() }
    if (await insertCertificate(db, { ...certificate, ...drawn })) return
  }
  throw new Error(`no certificate number for registration ${id}`)
}
