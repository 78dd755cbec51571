import { presentOrder } from '../../domain/orders/present-order'
import { dateRegistrations } from '../../domain/registrations/dated-registrations'
import { presentSummary } from '../../domain/registrations/present-registration'
import { dateOf, toBeijing } from '../../domain/time'
import { eraseCandidate, lockCandidate } from '../../repositories/candidates'
import { unpaidOrder } from '../../repositories/orders'
import { orderViews } from '../../repositories/orders-view'
import { readAccount } from '../../repositories/personal-data'
import { liveRegistration } from '../../repositories/registrations'
import { listedRegistrations } from '../../repositories/registrations-view'
import type { Services } from '../../services'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { accountHasLiveRegistration, accountHasUnpaidOrder } from '../problems-account'

/** The candidate's right to a copy of their data, and to have them deleted. */
export function createAccountDataHandlers(services: Services): Handlers<'exportMe' | 'deleteMe'> {
  const { db, sealer } = services
  return {
    async exportMe({ candidateId, now }) {
      const { cloudAccount, phone, email } = await readAccount(db, sealer, candidateId)
      const registrations = await listedRegistrations(db, candidateId, dateOf(now))
      return {
        exportedAt: toBeijing(now),
        candidate: {
          cloudAccountId: cloudAccount?.accountId ?? null,
          cloudAccountKind: cloudAccount?.kind ?? null,
          realNameVerified: cloudAccount?.verified ?? null,
          name: cloudAccount?.holderName ?? null,
          idNumber: cloudAccount?.idNumber ?? null,
          phone,
          email: email?.address ?? null,
          emailConfirmed: email?.confirmed ?? null,
        },
        orders: (await orderViews(db, candidateId)).map(presentOrder),
        registrations: (await dateRegistrations(services, registrations)).map((dated) =>
          presentSummary(dated, now),
        ),
      }
    },

    deleteMe: idempotent(db, 'deleteMe', async ({ candidateId, now }) => {
      await db.transaction().execute(async (trx) => {
        await lockCandidate(trx, candidateId)
        const live = await liveRegistration(trx, candidateId)
        if (live) throw accountHasLiveRegistration(live.id)
        const unpaid = await unpaidOrder(trx, candidateId)
        if (unpaid) throw accountHasUnpaidOrder(unpaid.id)
        await eraseCandidate(trx, candidateId, now)
      })
      return undefined
    }),
  }
}
