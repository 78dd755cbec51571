import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const NOW = '2020-07-06T10:00:00+08:00'
const OVER = '2020-07-06T10:15:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

/** Nothing sweeps here: what is tested comes before the next sweep. */
describe('an order that was not paid in time stands no longer in the way', () => {
  test('of deleting the account', async () => {
    const api = await readyCandidate(server)
    await order(server, api, 'practitioner', '2020-07')
    const hindrance = async () =>
      (await api.get<Schemas['DeletionPreview']>('/v1/me/deletion')).body.hindrance
    expect(await hindrance()).not.toBeNull()
    expect((await api.send('DELETE', '/v1/me')).status).toBe(409)
    await server.standClock(OVER)
    expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  })

  test('of what is said before deleting it', async () => {
    const api = await readyCandidate(server)
    await order(server, api, 'practitioner', '2020-07')
    await server.standClock(OVER)
    expect((await api.get<Schemas['DeletionPreview']>('/v1/me/deletion')).body.hindrance).toBeNull()
  })

  test('of binding another person', async () => {
    const api = await readyCandidate(server)
    await order(server, api, 'practitioner', '2020-07')
    const bind = () => {
      const authorizationCode = `standin:personal-verified:${randomUUID()}//王小明`
      return api.send('PUT', '/v1/me/cloud-account', { authorizationCode })
    }
    expect((await bind()).status).toBe(409)
    await server.standClock(OVER)
    expect((await bind()).status).toBe(200)
  })

  test('of a deferral to its day', async () => {
    const api = await readyCandidate(server)
    const { registrationId } = await payFor(server, api, 'practitioner', '2020-07')
    await payFor(server, api, 'tca-architect', '2020-08')
    expect((await order(server, api, 'tca-developer', '2020-08')).status).toBe(201)
    const path = `/v1/registrations/${registrationId}`
    const choosable = async () => {
      const { options } = (await api.get<Schemas['ChangeOptions']>(`${path}/deferral-options`)).body
      return options.find(({ examDate }) => examDate === '2020-08-29')?.choosable
    }
    const defer = async () =>
      (await api.post(`${path}/deferral`, { sittingId: 'practitioner-2020-08' })).status
    expect([await choosable(), await defer()]).toEqual([false, 409])
    await server.standClock(OVER)
    expect([await choosable(), await defer()]).toEqual([true, 200])
  })
})
