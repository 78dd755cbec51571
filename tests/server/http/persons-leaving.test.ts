import { randomUUID } from 'node:crypto'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { order, readyCandidate } from '../support/candidate'
import { OPS_TOKEN, RESULTS_OUT } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

let server: BuyingServer
beforeEach(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterEach(() => server.stop())

const bindAnother = (api: Api) =>
  api.send('PUT', '/v1/me/cloud-account', { authorizationCode: `standin:personal-verified:${randomUUID()}` })

/** Somebody whose exam of July is over, as the demo wants it, and whose account belongs to somebody else by now. */
async function formerPerson(certification: string) {
  const name = randomUUID()
  const api = await readyCandidate(server, name)
  const { registrationId } = await payFor(server, api, certification, '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  expect((await bindAnother(api)).status).toBe(200)
  return { name, api, id: registrationId ?? '' }
}

const keptOf = (registrationId: string) =>
  server.sql('select person_fingerprint, name_sealed, id_number_sealed from registrations where id = $1', [
    registrationId,
  ])
const NOTHING = [{ person_fingerprint: null, name_sealed: null, id_number_sealed: null }]

test('what a former person passed under an account goes on counting when the next one deletes it', async () => {
  const { name, api, id } = await formerPerson('tca-architect')
  const own = await readyCandidate(server, `${name}/2`)
  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  expect(await keptOf(id)).toMatchObject([{ person_fingerprint: expect.anything(), name_sealed: null }])
  const wished = await order(server, own, 'tcp-architect', '2020-09')
  expect(wished.status).toBe(201)
  await own.post(`/v1/orders/${wished.body.id}/cancellation`)
})

test.each([
  ['deletes it', (own: Api) => own.send('DELETE', '/v1/me')],
  ['has somebody else bound to it', bindAnother],
])('until they leave their last account, too: who %s is forgotten', async (_how, leave) => {
  const { name, api, id } = await formerPerson('practitioner')
  const [own, other] = [await readyCandidate(server, `${name}/2`), await readyCandidate(server, `${name}/3`)]
  await api.send('DELETE', '/v1/me')
  await leave(own)
  expect(await keptOf(id)).toMatchObject([{ person_fingerprint: expect.anything() }])
  await leave(other)
  expect(await keptOf(id)).toEqual(NOTHING)
})

test('who deletes the account leaves no trace of the person', async () => {
  const { api, id } = await formerPerson('practitioner')
  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  expect(await keptOf(id)).toEqual(NOTHING)
})
