import { accountHasLiveRegistration, accountHasUnpaidOrder } from '../../problems/account'
import { eraseCandidate, lockCandidate } from '../../repositories/candidates'
import { unpaidOrder } from '../../repositories/orders/orders'
import { liveRegistration } from '../../repositories/registrations'
import type { Services } from '../../services'

/** Forgets who the candidate is. Throws the problem while a registration or an order still needs a person. */
export async function deleteAccount({ db }: Services, candidateId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    const live = await liveRegistration(trx, candidateId)
    if (live) throw accountHasLiveRegistration(live.id)
    const unpaid = await unpaidOrder(trx, candidateId)
    if (unpaid) throw accountHasUnpaidOrder(unpaid.id)
    await eraseCandidate(trx, candidateId, now)
  })
}
