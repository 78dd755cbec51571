import { newId } from '../../domain/ids'
import type { Db } from '../../repositories/database'
import type { OrderRow } from '../../repositories/orders'
import { offeredSitting } from '../../repositories/orders-offer'
import { countAttempts, insertRegistration } from '../../repositories/registrations'
import { reassignSlots } from '../registrations/reassign-slots'

/** Paid is registered: makes the registration and puts the day's subjects into their slots. */
export async function registerPaid(db: Db, order: OrderRow, now: Date): Promise<void> {
  const { candidateId, certificationCode, sittingId } = order
  const sitting = await offeredSitting(db, certificationCode, sittingId)
  if (!sitting) throw new Error('The sitting of a paid order is gone')
  await insertRegistration(db, {
    id: newId('reg'),
    orderId: order.id,
    candidateId,
    certificationCode,
    sittingId,
    attempt: (await countAttempts(db, candidateId, certificationCode)) + 1,
    slot: 1,
    outcome: null,
    resultPublishedAt: null,
    createdAt: now,
    closedAt: null,
  })
  await reassignSlots(db, candidateId, sitting.examDate)
}
