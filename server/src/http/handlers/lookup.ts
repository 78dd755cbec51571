import { certificateUnknown } from '../../problems/certificates'
import { rateLimited } from '../../problems/general'
import type { Services } from '../../services'
import { findByCode, findByNumberAndName } from '../../use-cases/certificates/find-certificate'
import type { Call, Handlers } from '../operation'
import { presentPublic } from '../present-certificate'

/** Verifying certificates without signing in; tries are limited per address. */
export function createLookupHandlers(
  services: Services,
): Handlers<'lookupCertificate' | 'verifyCertificate'> {
  const limit = (call: Call<'lookupCertificate' | 'verifyCertificate'>) => {
    const wait = services.rateLimits.certificateLookup.take(call.request.ip)
    if (wait > 0) throw rateLimited(wait)
  }
  return {
    async lookupCertificate(call) {
      limit(call)
      const { number, holderName } = call.query
      const found = await findByNumberAndName(services, number, holderName)
      if (!found) throw certificateUnknown()
      return presentPublic(found.certificate, found.holderName, call.now)
    },

    async verifyCertificate(call) {
      limit(call)
      const found = await findByCode(services, call.params.verificationCode, call.now)
      if (!found || found === 'shareEnded') throw certificateUnknown()
      return presentPublic(found.certificate, found.holderName, call.now)
    },
  }
}
