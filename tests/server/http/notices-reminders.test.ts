import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { readyCandidate } from '../support/candidate'
import { OPS_TOKEN, operator } from '../support/certified'
import { oneOwedTo, owedTo } from '../support/owed'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const registered = async (code = 'tca-architect', api?: Api) => {
  const candidate = api ?? (await readyCandidate(server))
  const { id, registrationId } = await payFor(server, candidate, code, '2020-07')
  return { api: candidate, orderId: id, id: registrationId ?? '' }
}
const kindsOwed = async (api: Api) =>
  (await owedTo(server, api, 'examTomorrow', 'examToday')).map(({ kind, id }) => `${kind} ${id}`)

test('the evening before and the morning of the exam each remind once, of each subject', async () => {
  const { api, id } = await registered()
  await server.standClock('2020-07-06T10:01:00+08:00')
  const second = await registered('practitioner', api)
  const given = await registered()
  await given.api.post(`/v1/orders/${given.orderId}/refund`)
  const deferred = await registered()
  await deferred.api.post(`/v1/registrations/${deferred.id}/deferral`, { sittingId: 'tca-architect-2020-08' })
  await server.advanceTo('2020-07-24T17:59:59+08:00')
  expect(await kindsOwed(api)).toEqual([])
  await server.advanceTo('2020-07-24T18:00:00+08:00')
  await server.runJobs()
  const evening = [`examTomorrow ${id}`, `examTomorrow ${second.id}`].sort()
  expect((await kindsOwed(api)).sort()).toEqual(evening)
  await server.advanceTo('2020-07-25T07:59:00+08:00')
  expect((await kindsOwed(api)).sort()).toEqual(evening)
  await server.advanceTo('2020-07-25T08:00:00+08:00')
  await server.runJobs()
  const both = [...evening, `examToday ${id}`, `examToday ${second.id}`].sort()
  expect((await kindsOwed(api)).sort()).toEqual(both)
  const [first, later] = await owedTo(server, api, 'examToday')
  expect([first?.page, later?.page]).toEqual(['examDay', 'examDay'])
  expect([first?.summary, later?.summary].join()).toMatch(/13:30 起入场/)
  expect([first?.summary, later?.summary].join()).toMatch(/15:00 起入场/)
  for (const gone of [given.api, deferred.api]) expect(await kindsOwed(gone)).toEqual([])
})

test('nobody is reminded of an exam that has started', async () => {
  const { api } = await registered()
  await server.advanceTo('2020-07-25T14:00:00+08:00')
  expect(await kindsOwed(api)).toEqual([])
})

/** Somebody whose certificate ends on 2022-07-28. */
const certified = async () => {
  await server.standClock(NOW)
  const { api, id } = await registered()
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo('2020-07-29T10:00:00+08:00')
  const { body } = await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)
  return { api, number: body.next.certificateNumber ?? '' }
}
const expiries = async (api: Api) =>
  (await owedTo(server, api, 'certificateExpiring')).map(({ body }) => body.join())

test('a certificate is spoken of 90, 60 and 30 days before its end, once each, with the sitting that renews it', async () => {
  const { api, number } = await certified()
  await server.advanceTo('2022-04-28T10:00:00+08:00')
  expect(await expiries(api)).toEqual([])
  await server.advanceTo('2022-04-29T10:00:00+08:00')
  await server.runJobs()
  const first = await oneOwedTo(server, api, 'certificateExpiring')
  expect(first).toMatchObject({
    page: 'certificate',
    id: number,
    summary: '云架构工程师 · 2022年7月28日 到期',
  })
  expect(first.body.join()).toContain(
    '最晚参加 2022年6月25日 周六 的考期，须在 2022年6月15日 周三 00:00 前报名',
  )
  await server.advanceTo('2022-05-29T10:00:00+08:00')
  await server.advanceTo('2022-06-28T10:00:00+08:00')
  await server.runJobs()
  const all = await expiries(api)
  expect(all).toHaveLength(3)
  expect(all[2]).toContain('到期前已没有能赶上的考期')
})

test('a certificate met late is told once; a revoked and a replaced one are not spoken of', async () => {
  const late = await certified()
  const revoked = await certified()
  const replaced = await certified()
  await operator(server).post(`/v1/ops/certificates/${revoked.number}/revocation`, { reason: '冒名' })
  await server.advanceTo('2022-01-05T10:00:00+08:00')
  const again = await payFor(server, replaced.api, 'tca-architect', '2022-01')
  expect(again.status).toBe('paid')
  await server.advanceTo('2022-02-20T10:00:00+08:00')
  await server.advanceTo('2022-06-10T10:00:00+08:00')
  await server.runJobs()
  expect(await expiries(late.api)).toHaveLength(1)
  expect(await expiries(revoked.api)).toEqual([])
  expect(await expiries(replaced.api)).toEqual([])
})
