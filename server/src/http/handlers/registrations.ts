import { dateOf } from '../../lib/time'
import { notFound } from '../../problems/general'
import { listedRegistrations, ownRegistration } from '../../repositories/registrations-view'
import type { Services } from '../../services'
import { type DatedRegistration, dateRegistrations } from '../../use-cases/registrations/dated-registrations'
import { decodeCursor, encodeCursor } from '../cursor'
import type { Handlers } from '../operation'
import { presentRegistration, presentSummary } from '../present-registration'

/** The candidate's own registration with its dates; the 404 problem for anybody else's. */
export async function requireOwnRegistration(
  services: Services,
  candidateId: string,
  id: string,
): Promise<DatedRegistration> {
  const view = await ownRegistration(services.db, candidateId, id)
  const [dated] = view ? await dateRegistrations(services, [view]) : []
  if (!dated) throw notFound()
  return dated
}

/** What paid orders have become. */
export function createRegistrationHandlers(
  services: Services,
): Handlers<'listRegistrations' | 'getRegistration'> {
  return {
    async listRegistrations(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const shape = ['string', 'number', 'number', 'number', 'string'] as const
      const after = decodeCursor<[string, number, number, number, string]>(cursor, shape)
      const [today = dateOf(call.now), ...position] = after ?? []
      const from = position.length === 4 ? position : undefined
      const rows = await listedRegistrations(services.db, call.candidateId, today, from, limit + 1)
      const page = await dateRegistrations(services, rows.slice(0, limit))
      const last = page.at(-1)?.view
      const more = rows.length > limit && last
      return {
        items: page.map((dated) => presentSummary(dated, call.now)),
        nextCursor: more ? encodeCursor([today, last.over, last.days, last.slot, last.id]) : null,
      }
    },

    async getRegistration(call) {
      const dated = await requireOwnRegistration(services, call.candidateId, call.params.id)
      return presentRegistration(dated, call.now)
    },
  }
}
