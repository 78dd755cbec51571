import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, readyCandidate, wishFor } from '../support/candidate'
import { owedTo } from '../support/owed'
import { orderNow, payFor, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Registration = Schemas['Registration']

const NOW = '2020-07-06T10:00:00+08:00'
const TOKEN = 'operator-token-of-the-test'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN: TOKEN })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const override = (month: string, examDate: string, reason = '考场停电') =>
  server.visitor
    .as(TOKEN)
    .send<Schemas['Problem'] & { movedRegistrations: number }>('PUT', `/v1/ops/calendar/${month}`, {
      examDate,
      reason,
    })

const register = async (month: string, code = 'practitioner') => {
  const api = await readyCandidate(server)
  const paid = await payFor(server, api, code, month)
  const path = `/v1/registrations/${paid.registrationId}`
  const read = async () => (await api.get<Registration>(path)).body
  const closing = async () =>
    (await read()).timeline.find(({ kind }) => kind === 'registrationCloses')?.at ?? ''
  return { api, order: paid, path, read, closing }
}

test('only the operator moves a sitting', async () => {
  const body = { examDate: '2020-11-21', reason: '考场停电' }
  for (const client of [server.visitor, server.visitor.as('another-token'), await readyCandidate(server)]) {
    const refused = await client.send('PUT', '/v1/ops/calendar/2020-11', body)
    expect([refused.status, refused.body.code]).toEqual([401, 'operator-only'])
  }
})

test('a sitting moved later takes its registrations along, with the old date and the reason', async () => {
  const { read, closing } = await register('2020-09')
  expect((await override('2020-09', '2020-10-10')).body).toEqual({ movedRegistrations: 1 })
  expect(await read()).toMatchObject({
    startsAt: '2020-10-10T14:00:00+08:00',
    moved: { from: '2020-09-26', reason: '考场停电' },
  })
  expect(await closing()).toBe('2020-09-30T00:00:00+08:00')
  await server.runJobs()
  expect((await read()).moved).toEqual({ from: '2020-09-26', reason: '考场停电' })
  expect((await override('2020-09', '2020-09-26', '恢复原定')).body.movedRegistrations).toBe(1)
  expect((await read()).moved).toBeNull()
})

test('a sitting moved earlier leaves the promised closing to who was registered, and to nobody else', async () => {
  const early = await register('2020-08')
  await override('2020-08', '2020-08-22')
  const late = await register('2020-08')
  expect([await early.closing(), await late.closing()]).toEqual([
    '2020-08-19T00:00:00+08:00',
    '2020-08-12T00:00:00+08:00',
  ])
  const body = { sittingId: 'practitioner-2020-10' }
  await server.standClock('2020-08-18T23:59:59.999+08:00')
  expect((await late.api.post(`${late.path}/deferral`, body)).body.code).toBe('deferral-period-over')
  expect((await early.api.post(`${early.path}/deferral`, body)).status).toBe(200)
})

test('nobody goes to another day than the one they saw', async () => {
  const [seen, moved] = ['2021-06-26', '2021-06-19']
  const ordering = await readyCandidate(server)
  const wish = { ...(await wishFor(server, 'practitioner', 'practitioner-2021-06')), examDate: seen }
  const deferring = await register('2021-05')
  const sitting = { sittingId: 'practitioner-2021-06', examDate: seen }
  await override('2021-06', moved)
  const refused = [
    await ordering.post('/v1/orders', wish),
    await deferring.api.post(`${deferring.path}/deferral`, sitting),
  ]
  for (const { status, body } of refused) {
    expect([status, body.code]).toEqual([409, 'sitting-moved'])
    expect(body.detail).toContain('6月19日')
  }
  expect((await ordering.post('/v1/orders', { ...wish, examDate: moved })).status).toBe(201)
  expect(
    (await deferring.api.post(`${deferring.path}/deferral`, { ...sitting, examDate: moved })).status,
  ).toBe(200)
})

test('who was deferred into a sitting that moves afterwards goes along and stays deferred', async () => {
  const { api, path, read } = await register('2020-07')
  await api.post(`${path}/deferral`, { sittingId: 'practitioner-2020-10' })
  expect((await api.get(path)).body).toMatchObject({ deferredFrom: null })
  await api.post(`${path}/deferral`, { sittingId: 'practitioner-2020-09' })
  await override('2020-09', '2020-09-19')
  expect(await read()).toMatchObject({
    deferredFrom: '2020-07-25',
    moved: { from: '2020-09-26' },
    sitting: { examDate: '2020-09-19' },
  })
})

test('a published ticket is issued again for the new date, with the same entrance', async () => {
  const { api, path } = await register('2020-07', 'tca-architect')
  await server.advanceTo('2020-07-20T10:00:00+08:00')
  const before = (await api.get<Schemas['Ticket']>(`${path}/ticket`)).body
  expect(before.number).toMatch(/^2020 0725/)
  await override('2020-07', '2020-07-26')
  const after = (await api.get<Schemas['Ticket']>(`${path}/ticket`)).body
  expect([after.number, after.examDate]).toEqual([expect.stringMatching(/^2020 0726 \d{4}$/), '2020-07-26'])
  expect(after.entrance?.shortCode).toBe(before.entrance?.shortCode)
})

test('a published ticket keeps its start when the day’s other subject goes', async () => {
  const { api, path } = await register('2021-04', 'tca-architect')
  const kept = await payFor(server, api, 'tca-sysops', '2021-04')
  // Moved earlier: the promised closing falls into the week of the tickets.
  await override('2021-04', '2021-04-17')
  await server.advanceTo('2021-04-12T10:00:00+08:00')
  const ticket = async () =>
    (await api.get<Schemas['Ticket']>(`/v1/registrations/${kept.registrationId}/ticket`)).body
  const published = await ticket()
  expect(published.slot.startsAt).toBe('2021-04-17T15:30:00+08:00')
  expect((await api.post(`${path}/deferral`, { sittingId: 'tca-architect-2021-05' })).status).toBe(200)
  expect((await ticket()).slot).toEqual(published.slot)
})

test('a published ticket keeps its start when another subject moves to its day', async () => {
  const { api, read: coming } = await register('2021-05', 'tca-sysops')
  await server.standClock('2020-07-06T10:05:00+08:00')
  const kept = await payFor(server, api, 'tca-architect', '2021-04')
  await override('2021-04', '2021-05-01')
  await server.advanceTo('2021-04-26T10:00:00+08:00')
  await override('2021-05', '2021-05-01')
  const { body } = await api.get<Schemas['Ticket']>(`/v1/registrations/${kept.registrationId}/ticket`)
  expect([body.slot.index, (await coming()).slot.index]).toEqual([1, 2])
})

test('an announcement that makes the day a holiday moves the sitting with its reason', async () => {
  const { read } = await register('2021-02')
  await server.sql("insert into announced_days values ('2021-02-27', true, '临时假日')")
  await server.sql('update announced_years set of_release = false where year = 2021')
  await server.runJobs()
  expect(await read()).toMatchObject({
    sitting: { examDate: '2021-02-20' },
    moved: { from: '2021-02-27', reason: '临时假日' },
  })
})

describe('of a subject that is listed one by one', () => {
  const move = (month: string, examDate: string, certificationCode = 'machine-learning') =>
    server.visitor
      .as(TOKEN)
      .send<Schemas['Problem'] & { movedRegistrations: number }>('PUT', `/v1/ops/calendar/${month}`, {
        examDate,
        reason: '考场停电',
        certificationCode,
      })

  test('the next sitting of the month moves with its registrations, and stays where it was put', async () => {
    const { read } = await register('2020-09-20', 'machine-learning')
    expect((await move('2020-09', '2020-10-18')).body).toEqual({ movedRegistrations: 1 })
    await server.runJobs()
    expect(await read()).toMatchObject({
      startsAt: '2020-10-18T14:00:00+08:00',
      moved: { from: '2020-09-20', reason: '考场停电' },
    })
    const others = await server.sql(
      "select from sittings where certification_code <> 'machine-learning' and exam_date = '2020-10-18'",
    )
    expect(others).toHaveLength(0)
    expect((await move('2020-10', '2020-09-20')).body).toEqual({ movedRegistrations: 1 })
    expect((await read()).moved).toBeNull()
  })

  test.each([
    ['2020-06', '2020-07-12', 'machine-learning', 'month'],
    ['2020-10', '2020-11-15', 'machine-learning', 'month'],
    ['2020-09', '2020-09-12', 'practitioner', 'month'],
    ['2020-09', '2020-07-06', 'machine-learning', 'examDate'],
    ['2020-09', '2020-10-22', 'machine-learning', 'examDate'],
  ])(
    'what is not there and what cannot be meant is refused: %s to %s of %s',
    async (month, date, code, field) => {
      const refused = await move(month, date, code)
      expect([refused.status, refused.body.fields]).toEqual([400, [field]])
    },
  )
})

test.each([
  ['2020-06', '2020-06-27'],
  ['2020-12', '2020-07-06'],
  ['2020-12', '2021-12-26'],
])('what was held already and what cannot be meant is refused: %s to %s', async (month, examDate) => {
  const refused = await override(month, examDate)
  expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request'])
})

test('everybody who was moved is told once, by mail too, with both dates and the reason', async () => {
  const { order: paid } = await register('2020-12')
  await override('2020-12', '2020-12-19', '考点被征用')
  await server.runJobs()
  await server.runJobs()
  const mails = await server.sql<{ title: string; text: string }>(
    `select m.title, m.text from sent_messages m join notices n on n.id = m.notice_id
     where n.kind = 'dateChanged' and m.channel = 'email' and n.target_id = $1`,
    [paid.registrationId],
  )
  expect(mails).toHaveLength(1)
  expect(mails[0]?.title).toContain('考期调整')
  for (const words of ['12月26日', '12月19日', '考点被征用']) expect(mails[0]?.text).toContain(words)
})

test('who pays after their sitting has moved has the promised closing, and is told of both dates', async () => {
  const api = await readyCandidate(server)
  const { id } = (await order(server, api, 'practitioner', '2020-11')).body
  await override('2020-11', '2020-11-21', '考点被征用')
  await play(server, await prepare(api, id), 'paid')
  const { registrationId } = await orderNow(api, id)
  const { body } = await api.get<Registration>(`/v1/registrations/${registrationId}`)
  expect(body.moved).toEqual({ from: '2020-11-28', reason: '考点被征用' })
  expect(body.timeline.find(({ kind }) => kind === 'registrationCloses')?.at).toBe(
    '2020-11-18T00:00:00+08:00',
  )
  const kinds = (await owedTo(server, api, 'registrationConfirmed', 'dateChanged')).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['dateChanged', 'registrationConfirmed'])
})

test('a payment whose sitting moved to a day with two subjects registers, and an operator parts them', async () => {
  const api = await readyCandidate(server)
  await payFor(server, api, 'tca-architect', '2020-10')
  await payFor(server, api, 'tca-sysops', '2020-10')
  const { id } = (await order(server, api, 'tca-developer', '2020-11')).body
  await override('2020-11', '2020-10-31')
  await play(server, await prepare(api, id), 'paid')
  expect((await orderNow(api, id)).status).toBe('paid')
})
