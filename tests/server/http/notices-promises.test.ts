import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { OPS_TOKEN, operator } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type PromiseAtRisk = components['schemas']['PromiseAtRisk']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const promises = async () =>
  (await operator(server).get<{ atRisk: number; broken: number; items: PromiseAtRisk[] }>('/v1/ops/promises'))
    .body
const at = async (now: string) => {
  await server.standClock(now)
  const { atRisk, broken, items } = await promises()
  return {
    counts: [atRisk, broken],
    lines: items.map(({ promise, state, subject }) => [promise, state, subject]),
  }
}

test('promises are the operator’s to see', async () => {
  const refused = await server.visitor.get('/v1/ops/promises')
  expect([refused.status, refused.body.code]).toEqual([401, 'operator-only'])
  expect((await server.visitor.get('/metrics')).status).toBe(401)
})

test('a sitting is watched from payment to result, and nothing is said once all is done', async () => {
  const api = await readyCandidate(server)
  const { number } = await payFor(server, api, 'tca-architect', '2020-07')
  await server.runJobs()
  expect(await promises()).toEqual({ atRisk: 0, broken: 0, items: [] })

  await server.sql(`delete from notices where kind = 'registrationConfirmed'`)
  expect(await at('2020-07-07T23:59:59+08:00')).toEqual({
    counts: [1, 0],
    lines: [['registrationConfirmed', 'atRisk', number]],
  })
  expect((await at('2020-07-08T00:00:00+08:00')).counts).toEqual([0, 1])
  const [id] = await server.sql<{ id: string }>('select id from registrations')
  await server.sql(
    `insert into notices select 'ntc_x', candidate_id, 'registrationConfirmed', 'registered:' || id, 1, '{}', '', '',
       '[]', null, null, true, now(), now(), null from registrations where id = $1`,
    [id?.id],
  )
  expect((await at('2020-07-20T11:59:59+08:00')).counts).toEqual([0, 0])
  expect((await at('2020-07-20T12:00:00+08:00')).lines).toEqual([['ticket', 'atRisk', '2020-07-25']])
  expect((await at('2020-07-21T00:00:00+08:00')).lines).toEqual([['ticket', 'broken', '2020-07-25']])
  await server.runJobs()
  expect((await promises()).items).toEqual([])

  expect((await at('2020-07-29T11:59:59+08:00')).lines).toEqual([])
  expect((await at('2020-07-29T12:00:00+08:00')).lines).toEqual([['result', 'atRisk', '2020-07-25']])
  expect((await at('2020-07-30T00:00:00+08:00')).lines).toEqual([['result', 'broken', '2020-07-25']])
  await server.runJobs()
  expect((await promises()).items).toEqual([])
})

test('a notice that no channel took is listed an hour before its promise, until one takes it or it is read', async () => {
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'practitioner', '2020-08')
  await server.runJobs()
  const [notice] = await server.sql<{ id: string }>('select id from notices where target_id = $1', [
    registrationId,
  ])
  const set = (state: string) =>
    server.sql(
      `update notice_deliveries set state = $2, sent_at = null, skip_reason = null where notice_id = $1`,
      [notice?.id, state],
    )
  await set('dead')
  expect((await at('2020-07-07T22:59:59+08:00')).lines).toEqual([])
  expect(await at('2020-07-07T23:00:00+08:00')).toEqual({
    counts: [1, 0],
    lines: [['delivery', 'atRisk', 'registrationConfirmed']],
  })
  expect((await at('2020-07-08T00:00:00+08:00')).counts).toEqual([0, 1])
  const ready = await fetch(`${server.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: 'ready', promises: { atRisk: 0, broken: 1 } },
  ])
  const metrics = await operator(server).get<string>('/metrics')
  expect(metrics.headers.get('content-type')).toContain('text/plain')
  expect(metrics.body).toContain('notice_promises{state="broken"} 1\n')
  expect(metrics.body).toContain('notice_deliveries{channel="sms",state="dead"} 1\n')
  expect(metrics.body).toMatch(/^notice_oldest_waiting_seconds 0$/m)
  await server.sql('update notices set read_at = now() where id = $1', [notice?.id])
  expect((await promises()).items).toEqual([])
})

test('watching costs few statements, however much is owed', async () => {
  const asked = await server.countStatements(() => promises())
  expect(asked).toBeLessThanOrEqual(6)
})
