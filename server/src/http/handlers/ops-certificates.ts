import { notFound } from '../../problems/general'
import { revokeCertificate } from '../../repositories/certificates'
import type { Services } from '../../services'
import { readPaper, updateShipment } from '../../use-cases/certificates/certificates'
import { presentPaper } from '../certificates/certificates'
import type { Handlers } from '../operation'

/** Revoking certificates and following the paper ones. */
export function createOpsCertificateHandlers(
  services: Services,
): Handlers<'revokeCertificate' | 'updateShipment'> {
  return {
    async revokeCertificate(call) {
      const revoked = await revokeCertificate(services.db, call.params.number, call.body.reason, call.now)
      if (!revoked) throw notFound()
      return undefined
    },

    async updateShipment(call) {
      await updateShipment(services, call.params.number, call.body, call.now)
      const { row, address, postBy } = await readPaper(services, call.params.number)
      return presentPaper(row, address, postBy)
    },
  }
}
