import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { readyCandidate } from '../support/candidate'
import { OPS_TOKEN, operator } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

let server: BuyingServer
let ops: Api
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
  ops = operator(server)
}, START_MS)
afterAll(() => server.stop())

const TOLD_AT = '2020-07-20T10:00:00+08:00'
const move = (examDate: string) =>
  ops.send('PUT', '/v1/ops/calendar/2020-07', { examDate, reason: '考场停电' })

/** Somebody who registers at that time on the standing clock: tickets are numbered in the order of registering. */
async function register(at: string) {
  await server.standClock(at)
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'tca-architect', '2020-07')
  const ticket = async () =>
    (await api.get<Schemas['Ticket']>(`/v1/registrations/${registrationId}/ticket`)).body.number
  return { api, registrationId, ticket }
}

test('a ticket number is of one registration for ever: through a move there and back, and a deferral between', async () => {
  const first = await register('2020-07-06T10:00:00+08:00')
  const second = await register('2020-07-06T10:01:00+08:00')
  const third = await register('2020-07-06T10:02:00+08:00')
  await server.advanceTo(TOLD_AT)
  expect([await first.ticket(), await second.ticket(), await third.ticket()]).toEqual([
    '2020 0725 0001',
    '2020 0725 0002',
    '2020 0725 0003',
  ])
  await move('2020-08-01')
  expect(await third.ticket()).toBe('2020 0801 0003')
  // Registration is open again: one leaves, another comes.
  const deferral = `/v1/registrations/${second.registrationId}/deferral`
  expect((await second.api.post(deferral, { sittingId: 'tca-architect-2020-08' })).status).toBe(200)
  const fourth = await register(TOLD_AT)
  await move('2020-07-25')
  await server.runJobs()
  expect([await first.ticket(), await third.ticket(), await fourth.ticket()]).toEqual([
    '2020 0725 0001',
    '2020 0725 0003',
    '2020 0725 0004',
  ])
})

test('a ticket that a process of an older release has published takes its number for ever, too', async () => {
  const elder = await register('2020-07-06T11:00:00+08:00')
  const younger = await register('2020-07-06T11:01:00+08:00')
  const publish = (number: string) =>
    server.sql('insert into tickets values ($1, $2, $2, now()) on conflict do nothing', [
      elder.registrationId,
      number,
    ])
  // It counts the tickets that are left, and one of them was taken back.
  await expect(publish('2020 0725 0002')).rejects.toThrow('another registration')
  await publish('2020 0725 0005')
  await server.advanceTo(TOLD_AT)
  expect(await younger.ticket()).toBe('2020 0725 0006')
})

test('an import that names a number which holds no more says so, of either kind', async () => {
  await server.standClock('2020-07-26T10:00:00+08:00')
  const { body } = await ops.post<Schemas['ImportReport']>(
    '/v1/ops/results/import',
    [
      'ticketNumber,outcome,score',
      '2020 0725 0002,passed,88',
      '2020 0801 0003,passed,88',
      '2020 0725 0009,passed,88',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  )
  expect(body.problems).toEqual([
    { line: 2, reason: '这个准考证号已经失效：考期调整、延期或退款后，不再使用原来的号码' },
    { line: 3, reason: '这个准考证号已经失效：考期调整、延期或退款后，不再使用原来的号码' },
    { line: 4, reason: '没有这个准考证号' },
  ])
})
