import type { components } from '../../../contract/schema'
import type { Api } from './api'
import { EXAM_OVER, registered, TICKETS_OUT } from './certified'
import type { BuyingServer } from './test-server'

/** The first line of every file of results. */
export const HEAD = 'ticketNumber,outcome,score'
export const CSV = { headers: { 'Content-Type': 'text/csv; charset=utf-8' } }

/** Sends a file of results as the operator does. */
export const importResults = <T = components['schemas']['ImportReport']>(
  ops: Api,
  csv: string,
  dryRun = false,
) => ops.post<T>(`/v1/ops/results/import${dryRun ? '?dryRun=true' : ''}`, csv, CSV)

/** Registrations of one sitting with their tickets, after the exam. */
export async function examinedPeople(server: BuyingServer, count: number) {
  const people = []
  for (let index = 0; index < count; index += 1) people.push(await registered(server))
  await server.advanceTo(TICKETS_OUT)
  await server.standClock(EXAM_OVER)
  const tickets = await Promise.all(
    people.map(async ({ id }) => {
      const rows = await server.sql<{ number: string }>(
        'select number from tickets where registration_id = $1',
        [id],
      )
      return rows[0]?.number ?? ''
    }),
  )
  return { people, tickets }
}
