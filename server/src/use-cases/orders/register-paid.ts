import type { Calendar } from '../../domain/calendar/calendar'
import { newId } from '../../domain/ids'
import type { Db } from '../../repositories/database'
import type { OrderRow } from '../../repositories/orders'
import { offeredSitting } from '../../repositories/orders-offer'
import { countAttempts, insertRegistration } from '../../repositories/registrations'
import { tellRegistered } from '../notices/tell-registered'
import { reassignSlots } from '../registrations/reassign-slots'

/** Paid is registered: makes the registration, puts the day's subjects into their slots, and confirms it. */
export async function registerPaid(calendar: Calendar, db: Db, order: OrderRow, now: Date): Promise<void> {
  const { candidateId, certificationCode, sittingId } = order
  const sitting = await offeredSitting(db, certificationCode, sittingId)
  if (!sitting) throw new Error('The sitting of a paid order is gone')
  const id = newId('reg')
  await insertRegistration(db, {
    id,
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
  await tellRegistered(db, calendar, id, now)
}
