import type { components } from '../../../contract/schema'
import { maskName } from '../domain/account'
import { isAddressEditable, maskAddress, type PostalAddress } from '../domain/certificates/paper'
import { isShareLive } from '../domain/certificates/shares'
import { daysLeft, statusOf } from '../domain/certificates/validity'
import { toBeijing } from '../lib/time'
import type { CertificateView } from '../repositories/certificates'
import type { PaperRow } from '../repositories/paper-certificates'
import type { ShareRow } from '../repositories/shares'

type Schemas = components['schemas']

/** Page of the mini-program that shows a certificate to whoever holds its code. */
const LOOKUP_PAGE = '/features/certificates/pages/lookup/index'

/** Ordinary link that shows a certificate to whoever holds its code; the text of its QR code. */
export function verificationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/v/${code}`
}

/** A certificate in its holder's list. */
export function presentCertificateSummary(row: CertificateView, now: Date): Schemas['CertificateSummary'] {
  const { number, certificationCode: code, name, shortName, level, nameAtIssue, issuedOn, expiresOn } = row
  return {
    number,
    status: statusOf(row, now),
    certification: { code, name, shortName, level },
    nameAtIssue,
    issuedOn,
    expiresOn,
    daysLeft: daysLeft(expiresOn, now),
  }
}

/** The paper copy; `address` is in clear and masked here, `postBy` the last day for posting it. */
export function presentPaper(
  { state, carrier, trackingNumber, postedAt }: PaperRow,
  address: PostalAddress | null,
  postBy: string,
): Schemas['PaperCertificate'] {
  return {
    state,
    postBy,
    addressMasked: address && maskAddress(address),
    editable: isAddressEditable(state),
    carrier,
    trackingNumber,
    postedAt: postedAt && toBeijing(postedAt),
  }
}

/** A share link for the holder's list. */
export function presentShare(share: ShareRow, publicUrl: string, now: Date): Schemas['CertificateShare'] {
  return {
    id: share.id,
    url: verificationUrl(publicUrl, share.code),
    path: `${LOOKUP_PAGE}?code=${share.code}`,
    createdAt: toBeijing(share.createdAt),
    expiresAt: toBeijing(share.expiresAt),
    endedAt: share.endedAt && toBeijing(share.endedAt),
    live: isShareLive(share, now),
  }
}

/** What anyone may know of a certificate; `holderName` is in clear and masked here. */
export function presentPublic(
  row: CertificateView,
  holderName: string,
  now: Date,
): Schemas['PublicCertificate'] {
  const { number, nameAtIssue, name, level, issuedOn, expiresOn } = row
  return {
    number,
    status: statusOf(row, now),
    certificationName: nameAtIssue,
    currentName: name === nameAtIssue ? null : name,
    level,
    issuedOn,
    expiresOn,
    holderMasked: maskName(holderName),
  }
}
