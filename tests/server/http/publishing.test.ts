import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Registration = components['schemas']['Registration']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
  await server.sql(
    "create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'",
  )
}, START_MS)
afterAll(() => server.stop())

/** Lets the database refuse a change of a table for one registration. */
const refuse = (table: 'tickets' | 'registrations', column: string, id: string) =>
  server.sql(`create trigger refused before insert or update on ${table} for each row
    when (new.${column} = '${id}') execute function refuse()`)

/** Lets the database take every change again. */
const relent = (table: string) => server.sql(`drop trigger refused on ${table}`)

test('one whose ticket or result cannot be published keeps nobody else waiting, and gets it once it can', async () => {
  const people = await Promise.all([1, 2, 3].map(() => readyCandidate(server)))
  const ids: string[] = []
  for (const api of people)
    ids.push((await payFor(server, api, 'practitioner', '2020-07')).registrationId ?? '')
  const statuses = () =>
    Promise.all(
      people.map(
        async (api, index) => (await api.get<Registration>(`/v1/registrations/${ids[index]}`)).body.status,
      ),
    )
  await refuse('tickets', 'registration_id', ids[1] ?? '')
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  expect(await statuses()).toEqual(['ticketPublished', 'awaitingTicket', 'ticketPublished'])
  await relent('tickets')
  await server.runJobs()
  expect((await statuses())[1]).toBe('ticketPublished')

  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await refuse('registrations', 'id', ids[1] ?? '')
  await server.advanceTo('2020-07-29T10:00:00+08:00')
  expect(await statuses()).toEqual(['passed', 'awaitingResult', 'passed'])
  await relent('registrations')
  await server.runJobs()
  expect((await statuses())[1]).toBe('passed')
})
