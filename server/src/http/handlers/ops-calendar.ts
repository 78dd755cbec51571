import type { Services } from '../../services'
import { overrideSitting } from '../../use-cases/calendar'
import type { Handlers } from '../operation'

/** The operator's word on the calendar. */
export function createOpsCalendarHandlers(services: Services): Handlers<'overrideSitting'> {
  return {
    async overrideSitting({ params, body, now }) {
      return { movedRegistrations: await overrideSitting(services, params.month, body, now) }
    },
  }
}
