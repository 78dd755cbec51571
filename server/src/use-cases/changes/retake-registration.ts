import type { Calendar } from '../../domain/calendar/calendar'
import { retakeRefusal } from '../../domain/changes/retake'
import { targetRefusal } from '../../domain/changes/target-refusal'
import { newId } from '../../lib/ids'
import { changeRefused, changeSittingUnknown } from '../../problems/changes'
import { notFound } from '../../problems/general'
import { lockCandidate } from '../../repositories/account/candidates'
import { targetOf } from '../../repositories/change-targets'
import type { Db } from '../../repositories/database'
import { takeSeat } from '../../repositories/orders/orders'
import { insertRegistration } from '../../repositories/registrations/registrations'
import {
  ownRegistration,
  type RegistrationView,
  sittingDatesBetween,
} from '../../repositories/registrations/view'
import type { Services } from '../../services'
import { tellRetake } from '../notices/tell-changes'
import { reassignSlots } from '../registrations'
import { type ChangeWish, soldOut } from './change-wish'

/**
 * Makes the free retake of a failed or missed attempt: a registration of its own under the same order, without a
 * payment. One transaction holds the candidate's row. Answers the new registration's id, or throws the problem of
 * the first rule that refuses.
 */
export async function retakeRegistration(services: Services, wish: ChangeWish, now: Date): Promise<string> {
  const { candidateId, registrationId, sittingId } = wish
  // Read before the transaction: within it nothing may ask for a second connection.
  const calendar = await services.calendar.current()
  return services.db.transaction().execute(async (trx) => {
    await lockCandidate(trx, candidateId)
    const view = await ownRegistration(trx, candidateId, registrationId)
    if (!view) throw notFound()
    await refuseRetake(trx, calendar, view, now)
    const target = await targetOf(trx, candidateId, view.certificationCode, sittingId)
    if (!target) throw changeSittingUnknown()
    const refused = targetRefusal(calendar, view.examDate, target, now)
    if (refused) throw changeRefused(refused)
    if (!(await takeSeat(trx, sittingId))) throw soldOut(calendar, target.examDate)
    const id = newId('reg')
    await insertRegistration(trx, {
      id,
      orderId: view.orderId,
      candidateId,
      certificationCode: view.certificationCode,
      sittingId,
      attempt: view.attempt + 1,
      slot: 1,
      outcome: null,
      resultPublishedAt: null,
      createdAt: now,
      closedAt: null,
      retakeOf: registrationId,
    })
    await reassignSlots(trx, candidateId, target.examDate)
    await tellRetake(trx, calendar, id, view.examDate, now)
    return id
  })
}

async function refuseRetake(trx: Db, calendar: Calendar, view: RegistrationView, now: Date): Promise<void> {
  const { changeUntil } = calendar.datesOf(view.examDate)
  const laterDates = await sittingDatesBetween(trx, view.certificationCode, view.examDate, changeUntil)
  const refusal = retakeRefusal(calendar, view, laterDates, now)
  if (!refusal) return
  const registrationId = view.retakeId ?? view.liveRegistrationId
  throw changeRefused(refusal, {
    ...(registrationId && { registrationId }),
    ...(view.unpaidOrderId && { orderId: view.unpaidOrderId }),
  })
}
