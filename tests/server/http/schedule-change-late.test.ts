import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, readyCandidate } from '../support/candidate'
import { orderNow, payFor, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const TOKEN = 'operator-token-of-the-test'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN: TOKEN })
}, START_MS)
afterAll(() => server.stop())

const override = (month: string, examDate: string, reason = '考场停电') =>
  server.visitor.as(TOKEN).send('PUT', `/v1/ops/calendar/${month}`, { examDate, reason })

test('a sitting that moves leaves the exam link of its former day behind', async () => {
  const linkOf = async () =>
    (await server.sql("select exam_url from sittings where id = 'practitioner-2020-11'"))[0]
  const path = '/v1/ops/calendar/2020-11/exam-link'
  await server.visitor.as(TOKEN).send('PUT', path, { url: 'https://exam.example.com/2020-11-28' })
  expect(await linkOf()).toEqual({ exam_url: 'https://exam.example.com/2020-11-28' })
  await override('2020-11', '2020-12-05')
  expect(await linkOf()).toEqual({ exam_url: null })
})

test('a sitting whose day becomes a holiday within its week stays until the operator moves it', async () => {
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'practitioner', '2021-03')
  const read = async () =>
    (await api.get<Schemas['Registration']>(`/v1/registrations/${registrationId}`)).body
  await server.standClock('2021-03-22T10:00:00+08:00')
  await server.sql("insert into announced_days values ('2021-03-27', true, '临时假日')")
  await server.runJobs()
  expect((await read()).sitting.examDate).toBe('2021-03-27')
  expect((await override('2021-03', '2021-03-28', '临时假日')).status).toBe(200)
  expect(await read()).toMatchObject({
    sitting: { examDate: '2021-03-28' },
    moved: { from: '2021-03-27', reason: '临时假日' },
  })
})

test('an operator’s move that would bring somebody a third subject of one afternoon is refused, and nobody moves', async () => {
  await server.standClock('2020-07-06T10:00:00+08:00')
  const api = await readyCandidate(server)
  for (const code of ['tca-architect', 'tca-sysops']) await payFor(server, api, code, '2020-10')
  const { registrationId } = await payFor(server, api, 'big-data', '2020-10-11')
  const move = (examDate: string) =>
    server.visitor.as(TOKEN).send<Schemas['Problem']>('PUT', '/v1/ops/calendar/2020-10', {
      examDate,
      reason: '考场停电',
      certificationCode: 'big-data',
    })
  const refused = await move('2020-10-31')
  expect([refused.status, refused.body.fields]).toEqual([400, ['examDate']])
  expect(refused.body.detail).toBe('有考生当天已有两项认证，移到这一天会超过上限，请另选日期。')
  const read = async () =>
    (await api.get<Schemas['Registration']>(`/v1/registrations/${registrationId}`)).body
  expect((await read()).moved).toBeNull()
  expect((await move('2020-10-18')).status).toBe(200)
  expect((await read()).moved?.from).toBe('2020-10-11')
})

test('nor past an unpaid order; where the calendar itself moves the sitting, what is paid as the third goes back', async () => {
  await server.standClock('2020-07-06T10:00:00+08:00')
  const api = await readyCandidate(server)
  await payFor(server, api, 'tca-architect', '2020-11')
  await payFor(server, api, 'machine-learning', '2020-11-15')
  const unpaid = (await order(server, api, 'tca-sysops', '2020-11')).body
  expect(unpaid).toMatchObject({ status: 'unpaid' })
  const refused = await server.visitor.as(TOKEN).send<Schemas['Problem']>('PUT', '/v1/ops/calendar/2020-11', {
    examDate: '2020-12-05',
    reason: '考场停电',
    certificationCode: 'machine-learning',
  })
  expect([refused.status, refused.body.fields]).toEqual([400, ['examDate']])
  await server.sql(
    "update sittings set exam_date = '2020-12-05' where certification_code = 'machine-learning' and exam_date = '2020-11-15'",
  )
  await play(server, await prepare(api, unpaid.id), 'paid')
  expect((await orderNow(api, unpaid.id)).status).toMatch(/^refund/)
  const seats = await server.sql<{ slot: number }>(
    `select slot from registrations r join sittings s on s.id = r.sitting_id
     where r.candidate_id = (select candidate_id from orders where id = $1) and s.exam_date = '2020-12-05' and r.closed_at is null order by slot`,
    [unpaid.id],
  )
  expect(seats).toHaveLength(2)
})
