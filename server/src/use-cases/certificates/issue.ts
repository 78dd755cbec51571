import { expiryOf } from '../../domain/certificates'
import { newCertificateNumber, newVerificationCode } from '../../lib/ids'
import type { Sealer } from '../../lib/sealing'
import { dateOf } from '../../lib/time'
import { holderNames } from '../../repositories/account/personal-data'
import { insertCertificates } from '../../repositories/certificates'
import type { Db } from '../../repositories/database'

/** Under which a holder's name is sealed and hashed. */
export const HOLDER_PURPOSE = 'certificate-holder'

/** Numbers are drawn at random; so many in a row are never taken. */
const TRIES = 5

/** Whose certificate it is and of what. */
interface PassedRegistration {
  id: string
  candidateId: string
  certificationCode: string
  name: string
  validityYears: number
}

/** Issues the certificates of passed exams on the day of their results, in the names of the verified accounts. */
export async function issueCertificates(
  db: Db,
  sealer: Sealer,
  passed: readonly PassedRegistration[],
  now: Date,
): Promise<void> {
  const names = await holderNames(
    db,
    sealer,
    passed.map(({ candidateId }) => candidateId),
  )
  const issuedOn = dateOf(now)
  let waiting = passed.map((registration) => {
    const holder = names.get(registration.candidateId)
    if (!holder) throw new Error(`registration ${registration.id} has no holder to issue a certificate to`)
    return certificateOf(sealer, registration, holder, issuedOn)
  })
  for (let tries = 0; tries < TRIES && waiting.length > 0; tries += 1) {
    const issued = await insertCertificates(
      db,
      waiting.map((each) => ({ ...each, ...draw(issuedOn) })),
    )
    waiting = waiting.filter(({ registrationId }) => !issued.has(registrationId))
  }
  const [left] = waiting
  if (left) throw new Error(`no certificate number for registration ${left.registrationId}`)
}

function draw(issuedOn: string) {
  return { number: newCertificateNumber(issuedOn), verificationCode: newVerificationCode() }
}

function certificateOf(
  sealer: Sealer,
  { id, candidateId, certificationCode, name, validityYears }: PassedRegistration,
  holder: string,
  issuedOn: string,
) {
  return {
    registrationId: id,
    candidateId,
    certificationCode,
    nameAtIssue: name,
    holderSealed: sealer.seal(holder, HOLDER_PURPOSE),
    issuedOn,
    expiresOn: expiryOf(issuedOn, validityYears),
    revokedAt: null,
    revokedReason: null,
  }
}
