import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { order, readyCandidate, sessionOf, signIn } from '../support/candidate'
import { REGISTERING, RESULTS_OUT } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Export = Schemas['Export']
type Preview = Schemas['DeletionPreview']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(REGISTERING, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterAll(() => server.stop())

const exportOf = async (api: Api) => (await api.get<Export>('/v1/me/export')).body
const records = (kind: keyof NonNullable<Export['records']>) => (copy: Export) => copy.records?.[kind] ?? []

/** Where the rows of each table with something about a candidate stand in the copy. */
const EXPORTED: Record<string, (copy: Export) => unknown[]> = {
  candidates: ({ candidate }) => (candidate.wechatOpenid ? [candidate] : []),
  personal_data: ({ candidate }) => (candidate.idNumber ? [candidate] : []),
  email_confirmations: ({ candidate }) => (candidate.emailBeingConfirmed ? [candidate] : []),
  sessions: ({ devices }) => devices ?? [],
  orders: ({ orders }) => orders,
  coupon_uses: records('coupons'),
  money_cases: records('moneyCases'),
  registrations: records('registrations'),
  tickets: records('tickets'),
  ticket_numbers: (copy) => records('registrations')(copy).flatMap(({ ticketNumbers }) => ticketNumbers),
  results: records('results'),
  result_corrections: (copy) => records('results')(copy).filter((row) => 'replacedAt' in row),
  certificates: records('certificates'),
  paper_certificates: (copy) =>
    records('certificates')(copy).filter(({ paperAddress }) => paperAddress !== null),
  certificate_shares: records('shares'),
  notices: ({ messages }) => messages,
  notice_deliveries: ({ messages }) => messages.flatMap(({ deliveries }) => deliveries),
  notice_channels: records('channels'),
  subscription_allowances: records('subscriptions'),
  official_account_followers: (copy) => records('officialAccount')(copy).filter((row) => 'openid' in row),
  official_account_refusals: (copy) => records('officialAccount')(copy).filter((row) => 'refusedAt' in row),
  calendar_links: records('calendarLinks'),
}

/** Tables with something about a candidate that the copy leaves out, and why. */
const LEFT_OUT: Record<string, string> = {
  idempotency_keys: 'answers the candidate was given already, sealed, for some days',
  payment_notifications: "ids of WeChat Pay's callbacks; what they said is in the order",
  rate_limits: 'counts of tries, for an hour or a day',
  official_account_requests: 'signatures of requests by WeChat, for minutes; nothing of a person',
  sent_messages: 'the stand-in of the gateways; its texts are in the notices',
  bill_lines: "lines of the payment gateway's bills; what they say is in the order",
  sandbox_payments: 'the stand-in of WeChat Pay; what it says is in the order',
}

const OF_NOBODY =
  `access_tokens announced_days announced_years bills calendar_overrides centres certification_names certifications contacts
  coupons data_versions demo_state help_articles links partners policies rules sealing_keys sittings sweeps told_dates`.split(
    /\s+/,
  )

/** Somebody of whom every table has something. */
async function fullCandidate(): Promise<Api> {
  const name = `full-${randomUUID()}`
  const api = await readyCandidate(server, name)
  const { candidateId } = await sessionOf(server, api)
  const { id: orderId, registrationId } = await payFor(server, api, 'tca-architect', '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await api.get(`/v1/registrations/${registrationId}/calendar`)
  await server.visitor.send('PUT', '/v1/demo/official-account', { person: name, following: true })
  await api.post('/v1/subscriptions', { answers: [{ templateId: 'standin-exam', answer: 'accept' }] })
  await api.send('PUT', '/v1/notice-channels', { enabled: { email: false } })
  await api.post('/v1/notice-channels/sms/test')
  await server.advanceTo(RESULTS_OUT)
  await api.post('/v1/me/email', { email: 'next@example.com' })
  const { body } = await api.get<Schemas['Result']>(`/v1/registrations/${registrationId}/result`)
  const path = `/v1/certificates/${body.next.certificateNumber}`
  await api.send('PUT', `${path}/paper`, {
    recipient: '演示考生',
    phone: '13800000009',
    region: '广东省深圳市南山区',
    street: '示例路 1 号',
  })
  await api.post(`${path}/shares`, { days: 7 })
  await server.sql(`insert into coupon_uses select $1, code, now() from coupons limit 1`, [orderId])
  await server.sql(`insert into official_account_refusals values ($1, 'exam', now())`, [candidateId])
  await server.sql(
    `insert into money_cases (id, cause, kind, order_id, out_trade_no, opened_at)
      select 'case_' || $1, $1, 'lateAfterClose', $1, number, now() from orders where id = $1`,
    [orderId],
  )
  await server.sql(`insert into result_corrections values ($1, 'failed', 40, '[]', now(), now(), true)`, [
    registrationId,
  ])
  return api
}

test('the copy has something of every table that holds something about a candidate, in clear', async () => {
  const tables = await server.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%' and table_name not like 'schema_%'`,
  )
  const known = [...Object.keys(EXPORTED), ...Object.keys(LEFT_OUT), ...OF_NOBODY].sort()
  expect(known).toEqual(tables.map(({ name }) => name).sort())

  const copy = await exportOf(await fullCandidate())
  const empty = Object.entries(EXPORTED).filter(([, rows]) => rows(copy).length === 0)
  expect(empty.map(([table]) => table)).toEqual([])
  expect(copy.candidate).toMatchObject({ name: '演示考生', emailBeingConfirmed: 'next@example.com' })
  expect(copy.records?.certificates[0]).toMatchObject({
    holderName: '演示考生',
    paperAddress: { phone: '13800000009', street: '示例路 1 号' },
  })
  expect(copy.records?.results[0]).toMatchObject({ outcome: 'passed', publishedAt: RESULTS_OUT })
  expect(copy.messages[0]?.body.length).toBeGreaterThan(0)
  expect(JSON.stringify(copy)).not.toMatch(/"[^"]*(sealed|fingerprint|hash)[^"]*":/i)
})

test('a result that is not published is not in the copy either', async () => {
  await server.standClock(REGISTERING)
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'tca-architect', '2020-07')
  await server.sql(`insert into results values ($1, 'failed', 40, '[]', now())`, [registrationId])
  const { records: stored } = await exportOf(api)
  expect(stored?.registrations).toHaveLength(1)
  expect(stored?.results).toEqual([])
})

test('before deleting it says what stays, ends the share links first, and then keeps orders without a person', async () => {
  await server.standClock(REGISTERING)
  const api = await fullCandidate()
  const { candidateId } = await sessionOf(server, api)
  const preview = async () => (await api.get<Preview>('/v1/me/deletion')).body
  const before = await preview()
  expect(before.hindrance).toBeNull()
  expect(before.liveShares).toBe(1)
  expect(before.erased).toContain('尚未寄出的纸质证书和没有用的免费补考')
  expect(before.stays[0]?.detail).toContain('重新登录后看不到，不能分享，报考更高级别时也不再算已通过')
  expect(before.stays[2]?.detail).toContain('退款照常原路退回，但不再通知')
  expect(before.stays.map(({ title }) => title)).toEqual([
    '1 张证书仍可查证',
    '1 个分享链接仍可打开',
    '付款、报名和成绩记录',
  ])
  expect(before.stays[1]?.detail).toContain('2020年8月5日 10:00')
  expect((await api.send('DELETE', '/v1/me/shares')).status).toBe(204)
  expect((await api.send('DELETE', '/v1/me/shares')).status).toBe(204)
  const after = await preview()
  expect(after.liveShares).toBe(0)
  expect(after.stays.map(({ title }) => title)).toEqual(['1 张证书仍可查证', '付款、报名和成绩记录'])

  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  expect((await api.get('/v1/me')).status).toBe(401)
  expect(await server.sql('select 1 from personal_data where candidate_id = $1', [candidateId])).toEqual([])
  expect(await server.sql('select 1 from orders where candidate_id = $1', [candidateId])).toHaveLength(1)
})

test('what stands against deleting is said before it is asked for, and nobody ends links of others', async () => {
  await server.standClock(REGISTERING)
  const api = await readyCandidate(server, 'leaver')
  expect((await api.get<Preview>('/v1/me/deletion')).body).toMatchObject({ stays: [], hindrance: null })
  const placed = await order(server, api, 'practitioner', '2020-07')
  const { hindrance } = (await api.get<Preview>('/v1/me/deletion')).body
  const refused = await api.send('DELETE', '/v1/me')
  expect(hindrance).toMatchObject({
    code: refused.body.code,
    title: refused.body.title,
    orderId: placed.body.id,
  })
  await api.post(`/v1/orders/${placed.body.id}/cancellation`)
  const [live] = await server.sql<{ count: number }>(
    'select count(*)::int from certificate_shares where ended_at is null',
  )
  expect(live?.count).toBeGreaterThan(0)
  await api.send('DELETE', '/v1/me/shares')
  expect(await server.sql('select count(*)::int from certificate_shares where ended_at is null')).toEqual([
    live,
  ])
  expect((await api.send('DELETE', '/v1/me')).status).toBe(204)
  const back = await signIn(server, 'leaver')
  expect((await back.get<{ items: unknown[] }>('/v1/orders')).body.items).toEqual([])
})
