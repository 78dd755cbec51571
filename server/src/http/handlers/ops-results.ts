import type { Services } from '../../services'
import { importResults } from '../../use-cases/exams/import-results'
import type { Handlers } from '../operation'

/** What the exam body hands in after an exam. */
export function createOpsResultHandlers(services: Services): Handlers<'importResults'> {
  return {
    async importResults(call) {
      // The body is text by the contract; only JSON bodies have a type of their own.
      const csv = call.request.body as string
      return importResults(services, csv, call.query?.dryRun ?? false, call.now)
    },
  }
}
