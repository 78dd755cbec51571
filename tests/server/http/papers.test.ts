import type { operations } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { ADDRESS, certified, OPS_TOKEN, operator } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Papers = operations['listPapers']['responses'][200]['content']['application/json']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN })
}, START_MS)
afterAll(() => server.stop())

const read = async (query = '', api: Api = operator(server)) =>
  (await api.get<Papers>(`/v1/ops/papers${query}`)).body
const numbers = (papers: Papers) => papers.items.map(({ number }) => number)

test('whoever posts the papers learns which wait and where they go, until they are posted, revoked or have lost their address', async () => {
  const people = [await certified(server), await certified(server), await certified(server)]
  const [first, second, third] = people
  if (!first || !second || !third) throw new Error('nobody is certified')
  expect((await read()).items).toEqual([])
  for (const { api, path } of people) await api.send('PUT', `${path}/paper`, ADDRESS)
  const all = await read()
  expect(numbers(all).sort()).toEqual(people.map(({ number }) => number).sort())
  expect(all.items[0]).toMatchObject({
    state: 'addressGiven',
    certificationName: '云架构工程师',
    issuedOn: '2020-07-29',
    postBy: '2020-08-24',
    late: false,
    address: ADDRESS,
  })
  const page = await read('?limit=2')
  const rest = await read(`?limit=2&cursor=${page.nextCursor}`)
  expect([...numbers(page), ...numbers(rest)]).toEqual(numbers(all))
  expect(rest.nextCursor).toBeNull()

  const ops = operator(server)
  await ops.send('PUT', `/v1/ops/certificates/${first.number}/shipment`, { state: 'printed' })
  await ops.post(`/v1/ops/certificates/${second.number}/revocation`, { reason: '考试违纪' })
  expect(numbers(await read())).toEqual([third.number])
  expect(numbers(await read('?state=printed'))).toEqual([first.number])
  await server.standClock('2020-08-25T00:00:00+08:00')
  expect((await read()).items[0]?.late).toBe(true)

  expect((await third.api.send('DELETE', '/v1/me')).status).toBe(204)
  expect((await read()).items).toEqual([])
  const printed = await ops.send('PUT', `/v1/ops/certificates/${third.number}/shipment`, { state: 'printed' })
  expect(printed.status).toBe(400)
})

test('nobody else learns where a certificate goes', async () => {
  const { api } = await certified(server)
  expect((await api.get('/v1/ops/papers')).status).toBe(401)
  expect((await server.visitor.get('/v1/ops/papers')).status).toBe(401)
})
