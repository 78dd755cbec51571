import { addMonths, dateOf } from '../../lib/time'
import { certificationUnknown } from '../../problems/general'
import { listSittingsOf } from '../../repositories/sittings'
import type { Services } from '../../services'
import type { Handlers } from '../operation'
import { presentSitting } from '../present-sitting'

const MONTHS_SHOWN = 12

/** A certification's coming sittings with the forecast of choosing each. */
export function createSittingHandlers({ db, calendar: book }: Services): Handlers<'listSittings'> {
  return {
    async listSittings(call) {
      const today = dateOf(call.now)
      const until = addMonths(today, MONTHS_SHOWN)
      const [calendar, sittings] = await Promise.all([
        book.current(),
        listSittingsOf(db, call.params.code, today, until),
      ])
      if (!sittings) throw certificationUnknown()
      const items = sittings.map((sitting) => presentSitting(calendar, sitting, sittings, call.now))
      return { items, nextCursor: null }
    },
  }
}
