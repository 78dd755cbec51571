import type { Services } from '../../services'
import { countPromises, findPromises } from '../../use-cases/notices/promises'
import type { Handlers } from '../operation'

/** Lines of one answer; the counts are of all. */
const LISTED = 200

/** What candidates were promised and have not got yet. */
export function createOpsPromiseHandlers(services: Services): Handlers<'listPromises'> {
  return {
    async listPromises({ now }) {
      const promises = await findPromises(services, now)
      return { ...countPromises(promises), items: promises.slice(0, LISTED) }
    },
  }
}
