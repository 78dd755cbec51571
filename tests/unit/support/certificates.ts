import type { Schema } from '../../../src/api/contract-types'
import { why } from './dates'

/** A certificate that is valid for long; `changes` makes it another. */
export function certificate(changes: Partial<Schema<'Certificate'>> = {}): Schema<'Certificate'> {
  return {
    number: 'CA2007-4F8Q-19TZ',
    status: 'valid',
    certification: { code: 'tca-architect', name: '云架构工程师', shortName: 'TCA', level: 'associate' },
    nameAtIssue: '云架构工程师',
    issuedOn: '2020-07-29',
    expiresOn: '2022-07-28',
    daysLeft: 729,
    holderName: '李明',
    verificationCode: 'Ab3dEf6hIj9kLm2nOp5q',
    verificationUrl: 'https://exam.example.com/v/Ab3dEf6hIj9kLm2nOp5q',
    revokedReason: null,
    explanations: { issuedOn: why, expiresOn: why },
    renewal: null,
    paper: paper(),
    ...changes,
  }
}

/** A paper certificate whose address is asked for; `changes` makes it another. */
export function paper(changes: Partial<Schema<'PaperCertificate'>> = {}): Schema<'PaperCertificate'> {
  return {
    state: 'addressMissing',
    postBy: '2020-08-24',
    promise: { state: 'toCome', next: '请填写邮寄地址' },
    explanation: why,
    late: false,
    addressMasked: null,
    editable: true,
    carrier: null,
    trackingNumber: null,
    postedAt: null,
    ...changes,
  }
}

/** A live share; `changes` makes it another. */
export function share(changes: Partial<Schema<'CertificateShare'>> = {}): Schema<'CertificateShare'> {
  return {
    id: 'shr_AAAAAAAAAAAAAAAAAAAAAA',
    url: 'https://exam.example.com/v/Zb3dEf6hIj9kLm2nOp5q',
    path: '/features/certificates/pages/lookup/index?code=Zb3dEf6hIj9kLm2nOp5q',
    createdAt: '2020-08-20T10:00:00+08:00',
    expiresAt: '2020-09-19T10:00:00+08:00',
    endedAt: null,
    live: true,
    ...changes,
  }
}

/** What anyone may know of the same certificate. */
export function publicCertificate(
  changes: Partial<Schema<'PublicCertificate'>> = {},
): Schema<'PublicCertificate'> {
  return {
    number: 'CA2007-4F8Q-19TZ',
    status: 'valid',
    certificationName: '云架构工程师',
    currentName: null,
    level: 'associate',
    issuedOn: '2020-07-29',
    expiresOn: '2022-07-28',
    holderMasked: '李*',
    ...changes,
  }
}
