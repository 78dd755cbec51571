import { closingOf } from '../../domain/changes/closing'
import { compareWays } from '../../domain/changes/comparison'
import { afterDeferral, DEFERRAL_USES_UP, deferralRefusal } from '../../domain/changes/deferral'
import { afterRetake, RETAKE_USES_UP, retakeRefusal, retakeUntil } from '../../domain/changes/retake'
import { overdueOrders } from '../../repositories/orders/orders'
import type { Services } from '../../services'
import { type ChangeChoices, changeChoices } from '../../use-cases/changes/change-choices'
import { deferRegistration } from '../../use-cases/changes/defer-registration'
import { retakeRegistration } from '../../use-cases/changes/retake-registration'
import { refreshOrder } from '../../use-cases/orders/settle-order'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { type ChangeOptions, instantOrNull, presentOptions } from '../present-change-options'
import { presentRegistration, refundTermsOf, requireOwnRegistration } from '../registrations/registrations'

function deferralOptions(choices: ChangeChoices, now: Date): ChangeOptions {
  const { view, calendar } = choices
  const refusal = deferralRefusal(calendar, view, now)
  const closesAt = closingOf(calendar, view)
  const refund = refundTermsOf(choices, now)
  return {
    allowed: refusal === null,
    refusal,
    applyUntil: view.retakeOf ? null : instantOrNull(closesAt),
    usesUp: DEFERRAL_USES_UP,
    afterwards: afterDeferral(),
    comparison: compareWays({
      deferralAllowed: refusal === null,
      deferralUntil: closesAt,
      refundAllowed: refund !== null && refund.refusal === null,
      refundUntil: refund?.until ?? null,
      amountFen: refund ? view.amountFen : 0,
      retake: view.retakeOf === null,
    }),
    options: presentOptions(choices, 'deferred', refusal, now),
  }
}

function retakeOptions(choices: ChangeChoices, now: Date): ChangeOptions {
  const { view, calendar, laterDates } = choices
  const refusal = retakeRefusal(calendar, view, laterDates, now)
  return {
    allowed: refusal === null,
    refusal,
    applyUntil: view.retakeOf ? null : instantOrNull(retakeUntil(calendar, laterDates)),
    usesUp: RETAKE_USES_UP,
    afterwards: afterRetake(),
    comparison: [],
    options: presentOptions(choices, 'retake', refusal, now),
  }
}

/** Deferring a registration and sitting the free retake: what is possible, and doing it. */
export function createChangeHandlers(
  services: Services,
): Handlers<'getDeferralOptions' | 'deferRegistration' | 'getRetakeOptions' | 'retakeRegistration'> {
  const { db } = services
  const present = async (candidateId: string, id: string, now: Date) =>
    presentRegistration(await requireOwnRegistration(services, candidateId, id), now)
  return {
    async getDeferralOptions({ candidateId, params, now }) {
      return deferralOptions(await changeChoices(services, candidateId, params.id, now), now)
    },

    deferRegistration: idempotent(db, 'deferRegistration', async ({ candidateId, params, body, now }) => {
      const wish = { candidateId, registrationId: params.id, sittingId: body.sittingId }
      await deferRegistration(services, wish, now)
      return present(candidateId, params.id, now)
    }),

    async getRetakeOptions({ candidateId, params, now }) {
      return retakeOptions(await changeChoices(services, candidateId, params.id, now), now)
    },

    retakeRegistration: idempotent(db, 'retakeRegistration', async ({ candidateId, params, body, now }) => {
      // An order whose time is over must not stand in the way until the next sweep.
      for (const overdue of await overdueOrders(db, now, candidateId)) {
        await refreshOrder(services, overdue, now)
      }
      const wish = { candidateId, registrationId: params.id, sittingId: body.sittingId }
      return present(candidateId, await retakeRegistration(services, wish, now), now)
    }),
  }
}
