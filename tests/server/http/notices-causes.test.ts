import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, readyCandidate } from '../support/candidate'
import { OPS_TOKEN, operator } from '../support/certified'
import { oneOwedTo, owedTo } from '../support/owed'
import { orderNow, payFor, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const NOW = '2020-07-06T10:00:00+08:00'
const TICKETS = '2020-07-20T10:00:00+08:00'
const RESULTS = '2020-07-29T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const registered = async (month = '2020-07', code = 'tca-architect') => {
  const api = await readyCandidate(server)
  const paid = await payFor(server, api, code, month)
  return { api, paid, id: paid.registrationId ?? '' }
}

const sweepTwice = async (at: string) => {
  await server.advanceTo(at)
  await server.runJobs()
}

const publishAs = async (outcome: string, at = RESULTS) => {
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome })
  await sweepTwice(at)
}

test('a payment is confirmed once, however often the gateway says it, within one working day', async () => {
  const api = await readyCandidate(server)
  const { id } = (await order(server, api, 'tca-architect', '2020-07')).body
  await play(server, await prepare(api, id), 'paid', 'twice')
  await server.runJobs()
  const { registrationId, number } = await orderNow(api, id)
  const notice = await oneOwedTo(server, api, 'registrationConfirmed')
  expect(notice).toMatchObject({
    page: 'registration',
    id: registrationId,
    promised_by: new Date('2020-07-08T00:00:00+08:00'),
    summary: '云架构工程师 · 2020年7月25日 周六 14:00 开考',
  })
  expect(notice.body.join()).toContain(`订单号 ${number}`)
  expect(notice.body.join()).toContain(
    '退款须在 2020年7月11日 周六 10:00 前申请，延期须在 2020年7月15日 周三 00:00 前申请',
  )
})

test('a payment whose confirmation cannot be written is not settled, and is once it can', async () => {
  const api = await readyCandidate(server)
  const { id } = (await order(server, api, 'tca-architect', '2020-07')).body
  const parameters = await prepare(api, id)
  await server.sql(
    `create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$`,
  )
  await server.sql('create trigger refuse before insert on notice_deliveries execute function refuse()')
  await play(server, parameters, 'paid', 'after')
  expect(await owedTo(server, api)).toEqual([])
  const settled = () => server.sql(`select 1 from registrations where order_id = $1`, [id])
  expect(await settled()).toEqual([])
  await server.sql('drop trigger refuse on notice_deliveries')
  await server.runJobs()
  expect((await orderNow(api, id)).status).toBe('paid')
  expect(await settled()).toHaveLength(1)
  await oneOwedTo(server, api, 'registrationConfirmed')
})

test('a published ticket is told once per exam date, by Monday 24:00, and opens the ticket', async () => {
  const { api, id } = await registered()
  await server.standClock(TICKETS)
  await Promise.all([server.runJobs(), server.runJobs()])
  const ticket = (await api.get<Schemas['Ticket']>(`/v1/registrations/${id}/ticket`)).body
  const notice = await oneOwedTo(server, api, 'formalNotice')
  expect(notice).toMatchObject({ page: 'ticket', id, promised_by: new Date('2020-07-21T00:00:00+08:00') })
  expect(notice.body.join()).toContain(ticket.number)
  expect(notice.body.join()).toContain('13:30 起入场，14:30 停止入场')
})

test('a day’s tickets keep their order and no number twice beyond ten thousand', async () => {
  await registered('2020-11')
  await sweepTwice('2020-11-23T10:00:00+08:00')
  await server.sql(`update tickets set number = '2020 1128 9999' where number like '2020 1128 %'`)
  const ids: string[] = []
  for (const at of ['2020-11-23T10:01:00+08:00', '2020-11-23T10:02:00+08:00']) {
    await server.standClock('2020-11-10T10:00:00+08:00')
    ids.push((await registered('2020-11', 'practitioner')).id)
    await sweepTwice(at)
  }
  const numbers = await server.sql<{ number: string }>(
    'select number from tickets where registration_id = any($1) order by array_position($1, registration_id)',
    [ids],
  )
  expect(numbers.map(({ number }) => number)).toEqual(['2020 1128 10000', '2020 1128 10001'])
})

test('everybody who moves with a sitting is told of each move once, with a ticket’s new number', async () => {
  const { api, id } = await registered('2020-10')
  await sweepTwice('2020-10-26T10:00:00+08:00')
  const move = (examDate: string, reason: string) =>
    operator(server).send('PUT', '/v1/ops/calendar/2020-10', { examDate, reason })
  await move('2020-11-07', '考点停电')
  const first = await oneOwedTo(server, api, 'dateChanged')
  expect(first).toMatchObject({
    page: 'registration',
    id,
    promised_by: new Date('2020-10-26T10:10:00+08:00'),
  })
  expect(first.body.join()).toMatch(
    /10月31日 周六.*11月7日 周六 14:00.*考点停电.*新的准考证号为 2020 1107 0001/,
  )
  await server.runJobs()
  await move('2020-11-07', '考点停电')
  await oneOwedTo(server, api, 'dateChanged')
  await server.standClock('2020-10-26T11:00:00+08:00')
  await move('2020-10-31', '恢复供电')
  expect((await owedTo(server, api, 'dateChanged')).map(({ summary }) => summary)).toEqual([
    '云架构工程师 · 改为 2020年11月7日 周六 14:00 开考',
    '云架构工程师 · 改为 2020年10月31日 周六 14:00 开考',
  ])
  await oneOwedTo(server, api, 'formalNotice')
})

test('a deferral is told once; its new sitting has a formal notice of its own', async () => {
  const { api, id } = await registered('2020-08')
  const defer = () => api.post(`/v1/registrations/${id}/deferral`, { sittingId: 'tca-architect-2020-09' })
  expect((await Promise.all([defer(), defer()])).map(({ status }) => status).sort()).toEqual([200, 409])
  const notice = await oneOwedTo(server, api, 'deferralAccepted')
  expect(notice).toMatchObject({
    page: 'registration',
    id,
    summary: '云架构工程师 · 改到 2020年9月26日 周六 14:00 开考',
  })
  await sweepTwice('2020-08-24T10:00:00+08:00')
  expect(await owedTo(server, api, 'formalNotice')).toEqual([])
  await sweepTwice('2020-09-21T10:00:00+08:00')
  await oneOwedTo(server, api, 'formalNotice')
})

test('a deferral that fails at the very end of its transaction leaves no notice', async () => {
  const { api, id } = await registered('2020-08')
  const defer = () => api.post(`/v1/registrations/${id}/deferral`, { sittingId: 'tca-architect-2020-09' })
  await server.sql(
    `create function fail() returns trigger language plpgsql as $$ begin raise 'too late'; end $$`,
  )
  await server.sql(`create constraint trigger fail after update on registrations
    deferrable initially deferred for each row execute function fail()`)
  expect((await defer()).status).toBe(500)
  await server.sql('drop trigger fail on registrations')
  expect(await owedTo(server, api, 'deferralAccepted')).toEqual([])
  expect((await defer()).status).toBe(200)
  await oneOwedTo(server, api, 'deferralAccepted')
})

test('a failed result says until when the retake is free, and the retake is told once', async () => {
  const { api, id } = await registered()
  await publishAs('failed')
  const result = await oneOwedTo(server, api, 'resultPublished')
  expect(result).toMatchObject({ page: 'result', id, promised_by: new Date('2020-08-02T00:00:00+08:00') })
  expect(result.body.join()).toContain('可以免费补考一次，须在 2020年9月16日 周三 00:00 前申请')
  const wish = { sittingId: 'tca-architect-2020-08' }
  const answer = await api.post<Schemas['Registration']>(`/v1/registrations/${id}/retake`, wish)
  expect((await api.post(`/v1/registrations/${id}/retake`, wish)).status).toBe(409)
  const retake = await oneOwedTo(server, api, 'retakeAccepted')
  expect(retake).toMatchObject({ page: 'registration', id: answer.body.id })
  expect(await owedTo(server, api, 'registrationConfirmed')).toHaveLength(1)
})

test('a refund is told when it is accepted and when the money is back, once each', async () => {
  const { api, paid } = await registered()
  const refund = () => api.post(`/v1/orders/${paid.id}/refund`)
  await Promise.all([refund(), refund()])
  await server.runJobs()
  await refund()
  for (const kind of ['refundAccepted', 'refundPaid'] as const) {
    expect(await oneOwedTo(server, api, kind)).toMatchObject({ page: 'order', id: paid.id })
  }
})

test('who paid when the seat was gone hears that the registration failed and the money returns', async () => {
  const api = await readyCandidate(server)
  const { id } = (await order(server, api, 'tca-developer', '2020-09')).body
  await play(server, await prepare(api, id), 'paid', 'late')
  await server.sql(`update orders set status = 'cancelled', closed_at = now() where id = $1`, [id])
  await server.sql(`update sittings set taken = capacity where id = 'tca-developer-2020-09'`)
  await sweepTwice('2020-07-06T10:02:00+08:00')
  expect((await orderNow(api, id)).status).toBe('refunded')
  const accepted = await oneOwedTo(server, api, 'refundAccepted')
  expect(accepted.body.join()).toContain('这笔付款没有形成报名')
  await oneOwedTo(server, api, 'refundPaid')
  expect(await owedTo(server, api)).toHaveLength(2)
})

test('a passed result and each shipment are told once, a second tracking number again', async () => {
  const { api, id } = await registered()
  await publishAs('passed')
  const result = (await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)).body
  const number = result.next.certificateNumber ?? ''
  expect((await oneOwedTo(server, api, 'resultPublished')).body.join()).toContain(
    '最迟 2020年8月24日 周一 寄出',
  )
  const address = { recipient: '李明', phone: '13800130001', region: '广东省深圳市', street: '示例路 1 号' }
  await api.send('PUT', `/v1/certificates/${number}/paper`, address)
  const ship = (body: object) => operator(server).send('PUT', `/v1/ops/certificates/${number}/shipment`, body)
  await ship({ state: 'printed' })
  expect(await owedTo(server, api, 'paperPosted')).toEqual([])
  const posted = { state: 'posted', carrier: '顺丰速运', trackingNumber: 'SF1' }
  expect([(await ship(posted)).status, (await ship(posted)).status]).toEqual([200, 200])
  expect(await oneOwedTo(server, api, 'paperPosted')).toMatchObject({ page: 'paper', id: number })
  await ship({ ...posted, trackingNumber: 'SF2' })
  expect(await owedTo(server, api, 'paperPosted')).toHaveLength(2)
})

test('the last day of a free retake in a year without announced holidays is told as one that may move', async () => {
  await server.advanceTo('2026-11-20T10:00:00+08:00')
  const monthly = await registered('2026-12')
  const listed = await registered('2026-12-20', 'machine-learning')
  await publishAs('failed', '2026-12-30T10:00:00+08:00')
  for (const [{ api }, until] of [
    [monthly, '2027年2月17日 周三'],
    [listed, '2027年2月11日 周四'],
  ] as const) {
    const { body } = await oneOwedTo(server, api, 'resultPublished')
    expect(body.join()).toContain(`须在 暂定 ${until} 00:00 前申请`)
  }
})

test('a refund that ends with a closing that may move is confirmed so, one that ends with its days is not', async () => {
  for (const [at, until] of [
    ['2027-01-18T10:00:00+08:00', '暂定 2027年1月20日 周三 00:00'],
    ['2027-01-11T10:00:00+08:00', '2027年1月16日 周六 10:00'],
  ] as const) {
    await server.advanceTo(at)
    const { api } = await registered('2027-01', 'practitioner')
    const { body } = await oneOwedTo(server, api, 'registrationConfirmed')
    expect(body.join()).toContain(`退款须在 ${until} 前申请，延期须在 暂定 2027年1月20日 周三 00:00 前申请`)
  }
})
