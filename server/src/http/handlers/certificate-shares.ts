import { notFound } from '../../problems/general'
import { endShare, sharesOf } from '../../repositories/shares'
import type { Services } from '../../services'
import { createShare } from '../../use-cases/certificates/create-share'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentShare } from '../present-certificate'
import { requireOwnCertificate } from './certificates'

/** Links that show a certificate for some days. */
export function createShareHandlers(
  services: Services,
): Handlers<'listShares' | 'createShare' | 'revokeShare'> {
  const { db, publicUrl } = services
  return {
    async listShares(call) {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      const shares = await sharesOf(db, number)
      return { items: shares.map((share) => presentShare(share, publicUrl(), call.now)), nextCursor: null }
    },

    createShare: idempotent(db, 'createShare', async (call) => {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      const share = await createShare(services, number, call.body.days, call.now)
      return presentShare(share, publicUrl(), call.now)
    }),

    revokeShare: idempotent(db, 'revokeShare', async (call) => {
      const { number } = await requireOwnCertificate(services, call.candidateId, call.params.number)
      if (!(await endShare(db, number, call.params.id, call.now))) throw notFound()
      return undefined
    }),
  }
}
