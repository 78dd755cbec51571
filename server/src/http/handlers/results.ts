import { nextAfterResult } from '../../domain/results/next-after-result'
import { resultsPublishedAt } from '../../domain/results/publication'
import { toBeijing } from '../../lib/time'
import { resultNotPublished } from '../../problems/results'
import { resultOf } from '../../repositories/results'
import type { Services } from '../../services'
import type { Handlers } from '../operation'
import { presentRefs } from '../orders'
import { requireOwnRegistration } from '../registrations/registrations'

/** The result of an exam, once it is published. */
export function createResultHandlers(services: Services): Handlers<'getResult'> {
  return {
    async getResult(call) {
      const { view, calendar, laterDates } = await requireOwnRegistration(
        services,
        call.candidateId,
        call.params.id,
      )
      const { examDate, outcome, resultPublishedAt } = view
      if (!outcome || !resultPublishedAt) {
        const { resultWorkingDays } = calendar.policyOn(examDate)
        throw resultNotPublished(resultsPublishedAt(calendar.datesOf(examDate)), resultWorkingDays)
      }
      const result = await resultOf(services.db, view.id)
      return {
        registrationId: view.id,
        certification: presentRefs(view).certification,
        examDate,
        outcome,
        score: result.score,
        passingScore: result.passingScore,
        maximumScore: result.maximumScore,
        sections: result.sections ?? [],
        publishedAt: toBeijing(resultPublishedAt),
        next: nextAfterResult(calendar, { ...view, ...result }, laterDates, call.now),
      }
    },
  }
}
