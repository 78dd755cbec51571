import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Kind = components['schemas']['NoticeKind']

const NOW = '2020-07-06T10:00:00+08:00'
const TOKEN = 'operator-token-of-the-test'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN: TOKEN })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

async function register(month: string) {
  const api = await readyCandidate(server)
  const { id, registrationId } = await payFor(server, api, 'practitioner', month)
  return { api, orderId: id, registrationId }
}

async function move(month: string, examDate: string) {
  const body = { examDate, reason: '考场停电' }
  await server.visitor.as(TOKEN).send('PUT', `/v1/ops/calendar/${month}`, body)
  await server.runJobs()
}

/** As after a process that died while it sent, or a channel that was down. */
async function putBack(registrationId: string | null, kind: Kind) {
  const back = await server.sql(
    `update notice_deliveries set state = 'owed', claim = 'lost', not_before = now(), sent_at = null, skip_reason = null
     from notices n where n.id = notice_id and n.target_id = $1 and n.kind = $2 and channel = 'email' returning state`,
    [registrationId, kind],
  )
  expect(back).not.toEqual([])
}

const mailsOf = (registrationId: string | null, kind: Kind) =>
  server.sql(
    `select state, skip_reason as reason, facts->>'examDate' as date from notice_deliveries, notices n
     where n.id = notice_id and n.target_id = $1 and n.kind = $2 and channel = 'email' order by n.created_at`,
    [registrationId, kind],
  )

const OVERTAKEN = { state: 'skipped', reason: '已有更新的安排，没有再发' }

test('what leads to a date is not sent once its sitting has moved', async () => {
  const { registrationId } = await register('2020-10')
  await server.advanceTo('2020-10-26T10:00:00+08:00')
  for (const kind of ['registrationConfirmed', 'formalNotice'] as const) await putBack(registrationId, kind)
  await server.standClock('2020-10-26T11:00:00+08:00')
  await move('2020-10', '2020-11-07')
  for (const kind of ['registrationConfirmed', 'formalNotice'] as const) {
    expect(await mailsOf(registrationId, kind)).toEqual([{ ...OVERTAKEN, date: '2020-10-31' }])
  }
  expect(await mailsOf(registrationId, 'dateChanged')).toMatchObject([{ state: 'sent', date: '2020-11-07' }])
})

test('the news of a move is not sent after that of a later one', async () => {
  const { registrationId } = await register('2020-09')
  await move('2020-09', '2020-09-19')
  await putBack(registrationId, 'dateChanged')
  await server.standClock('2020-07-06T11:00:00+08:00')
  await move('2020-09', '2020-10-10')
  expect(await mailsOf(registrationId, 'dateChanged')).toEqual([
    { ...OVERTAKEN, date: '2020-09-19' },
    { state: 'sent', reason: null, date: '2020-10-10' },
  ])
})

test('what leads to a date is not sent once the candidate has gone to another one', async () => {
  const { api, registrationId } = await register('2020-07')
  await putBack(registrationId, 'registrationConfirmed')
  await server.standClock('2020-07-06T11:00:00+08:00')
  const path = `/v1/registrations/${registrationId}/deferral`
  expect((await api.post(path, { sittingId: 'practitioner-2020-08' })).status).toBe(200)
  await server.runJobs()
  expect(await mailsOf(registrationId, 'registrationConfirmed')).toMatchObject([OVERTAKEN])
  expect(await mailsOf(registrationId, 'deferralAccepted')).toMatchObject([{ state: 'sent' }])
})

test('what leads to a date is not sent once the order was given back', async () => {
  const { api, orderId, registrationId } = await register('2020-08')
  await putBack(registrationId, 'registrationConfirmed')
  await server.standClock('2020-07-06T11:00:00+08:00')
  expect((await api.post(`/v1/orders/${orderId}/refund`)).status).toBe(200)
  await server.runJobs()
  expect(await mailsOf(registrationId, 'registrationConfirmed')).toMatchObject([OVERTAKEN])
})

test('of the ends of a free retake the newest is sent, and none once it is used', async () => {
  const { api, registrationId } = await register('2020-07')
  await server.sql("update registrations set outcome = 'failed' where id = $1", [registrationId])
  await server.advanceTo('2020-07-29T10:00:00+08:00')
  await move('2020-09', '2020-09-19')
  await server.runJobs()
  await putBack(registrationId, 'retakeEndChanged')
  await server.standClock('2020-07-29T11:00:00+08:00')
  await move('2020-09', '2020-09-12')
  await server.runJobs()
  const [first, second] = await mailsOf(registrationId, 'retakeEndChanged')
  expect([first, second]).toMatchObject([OVERTAKEN, { state: 'sent' }])
  await putBack(registrationId, 'retakeEndChanged')
  const path = `/v1/registrations/${registrationId}/retake`
  expect((await api.post(path, { sittingId: 'practitioner-2020-08' })).status).toBe(201)
  await server.runJobs()
  expect(await mailsOf(registrationId, 'retakeEndChanged')).toMatchObject([OVERTAKEN, OVERTAKEN])
})
