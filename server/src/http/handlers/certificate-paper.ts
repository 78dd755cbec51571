import type { Services } from '../../services'
import { readPaper, setPaperAddress } from '../../use-cases/certificates/paper'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentPaper } from '../present-certificate'
import { requireOwnCertificate } from './certificates'

/** The paper copy of a certificate, and where it goes. */
export function createCertificatePaperHandlers(
  services: Services,
): Handlers<'getPaperCertificate' | 'setPaperAddress'> {
  const present = async (number: string) => {
    const { row, address, postBy } = await readPaper(services, number)
    return presentPaper(row, address, postBy)
  }
  return {
    async getPaperCertificate(call) {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      return present(number)
    },

    setPaperAddress: idempotent(services.db, 'setPaperAddress', async (call) => {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      await setPaperAddress(services, number, call.body)
      return present(number)
    }),
  }
}
