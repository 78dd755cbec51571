import type { components } from '../../../../contract/schema'
import { maskName } from '../../domain/account'
import { statusOf } from '../../domain/certificates'
import { certificateNotShown } from '../../problems/certificates'
import type { CertificateView } from '../../repositories/certificates'
import { findByCode, findByNumberAndName } from '../../use-cases/certificates/certificates'
import { takeTry } from '../limits'
import type { Body, Call, Handlers } from '../operation'
import type { HttpServices } from '../services'

type Schemas = components['schemas']

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

/** Verifying certificates without signing in; tries are limited per address. */
export function createLookupHandlers(
  services: HttpServices,
): Handlers<'findCertificate' | 'lookupCertificate' | 'verifyCertificate'> {
  const { certificateLookup } = services.rateLimits
  type Lookup = Call<'findCertificate' | 'lookupCertificate'>
  const find = async ({ now, request }: Lookup, { number, holderName }: Body<'findCertificate'>) => {
    await takeTry(certificateLookup, request.ip)
    const found = await findByNumberAndName(services, number, holderName)
    if (!found) throw certificateNotShown('unknown')
    return presentPublic(found.certificate, found.holderName, now)
  }
  return {
    findCertificate: (call) => find(call, call.body),

    lookupCertificate: (call) => find(call, call.query),

    async verifyCertificate(call) {
      await takeTry(certificateLookup, call.request.ip)
      const found = await findByCode(services, call.params.verificationCode, call.now)
      if (!found) throw certificateNotShown('codeUnknown')
      if (found === 'shareEnded') throw certificateNotShown('shareEnded')
      return presentPublic(found.certificate, found.holderName, call.now)
    },
  }
}
