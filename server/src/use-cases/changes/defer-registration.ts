import { closingOf } from '../../domain/changes/closing'
import { deferralRefusal } from '../../domain/changes/deferral'
import { targetRefusal } from '../../domain/changes/target-refusal'
import { changeRefused, changeSittingUnknown } from '../../problems/changes'
import { notFound } from '../../problems/general'
import { lockCandidate } from '../../repositories/account/candidates'
import { targetOf } from '../../repositories/change-targets'
import { freeSeat, takeSeat } from '../../repositories/orders/orders'
import { holdSittings, updateRegistration, withdrawTicket } from '../../repositories/registration-changes'
import { ownRegistration } from '../../repositories/registrations/view'
import type { Services } from '../../services'
import { tellDeferred } from '../notices/tell-changes'
import { reassignSlots } from '../registrations'
import { type ChangeWish, soldOut } from './change-wish'

/**
 * Moves a registration to a later sitting in one transaction that holds the candidate's row: the new seat is taken
 * before the old one is free, and of two requests at once the second is judged by what the first left. Throws the
 * problem of the first rule that refuses.
 */
export async function deferRegistration(services: Services, wish: ChangeWish, now: Date): Promise<void> {
  const { candidateId, registrationId, sittingId } = wish
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  await services.db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    const view = await ownRegistration(trx, candidateId, registrationId)
    if (!view) throw notFound()
    const refusal = deferralRefusal(calendar, view, now)
    if (refusal) throw changeRefused(refusal)
    await holdSittings(trx, [view.sittingId, sittingId])
    const target = await targetOf(trx, candidateId, view.certificationCode, sittingId)
    if (!target) throw changeSittingUnknown()
    const refused = targetRefusal(calendar, view.examDate, target, now)
    if (refused) throw changeRefused(refused)
    if (!(await takeSeat(trx, sittingId))) throw soldOut(calendar, target.examDate)
    await freeSeat(trx, view.sittingId)
    await updateRegistration(trx, registrationId, {
      sittingId,
      slot: 1,
      deferredFrom: view.examDate,
      leftClosesAt: closingOf(calendar, view),
      movedFrom: null,
      movedReason: null,
      closesNotBefore: null,
    })
    await withdrawTicket(trx, registrationId)
    await reassignSlots(trx, candidateId, view.examDate)
    await reassignSlots(trx, candidateId, target.examDate)
    await tellDeferred(trx, calendar, registrationId, view.examDate, now)
  })
}
