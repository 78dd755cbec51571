import { readHome } from '../../repositories/home'
import type { Services } from '../../services'
import type { Handlers } from '../operation'
import { monthClosingNext, presentHome } from '../present-home'

/** The first screen in one answer. */
export function createHomeHandlers({ db, calendar: book }: Services): Handlers<'getHome'> {
  return {
    async getHome(call) {
      const candidateId = call.visitorOrCandidateId
      const calendar = await book.current()
      const month = monthClosingNext(calendar, call.now)
      const row = await readHome(db, candidateId, month, call.now)
      return presentHome(calendar, row, month, candidateId !== null, call.now)
    },
  }
}
