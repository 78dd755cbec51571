import { randomUUID } from 'node:crypto'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { oneOwedTo, owedTo } from '../support/owed'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

const NOW = '2020-07-06T10:00:00+08:00'
const TOKEN = 'operator-token-of-the-test'
let server: BuyingServer
beforeEach(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN: TOKEN })
}, START_MS)
afterEach(() => server.stop())

const register = async (code: string, month: string) => {
  const api = await readyCandidate(server)
  return { api, id: (await payFor(server, api, code, month)).registrationId ?? '' }
}

/** Registered for July, sat, and told that it was not passed. */
const failed = async () => {
  await server.standClock(NOW)
  const { api, id } = await register('practitioner', '2020-07')
  await server.sql("update registrations set outcome = 'failed' where id = $1", [id])
  await server.advanceTo('2020-07-29T10:00:00+08:00')
  return { api, id }
}

const announce = (date: string, dayOff: boolean) =>
  server.sql('insert into announced_days values ($1, $2, $3)', [date, dayOff, '临时安排'])

const move = (month: string, examDate: string) =>
  server.visitor.as(TOKEN).send('PUT', `/v1/ops/calendar/${month}`, { examDate, reason: '考场停电' })

test('who waits for a result is told of its other day, each time once; who waits for another’s is not', async () => {
  const { api, id } = await register('practitioner', '2020-09')
  const other = await register('practitioner', '2020-08')
  await server.runJobs()
  await announce('2020-09-28', true)
  await Promise.all([server.runJobs(), server.runJobs()])
  await server.runJobs()
  const told = await oneOwedTo(server, api, 'resultDayChanged')
  expect(told).toMatchObject({ page: 'registration', id, promised_by: new Date('2020-07-06T10:10:00+08:00') })
  expect(told.body.join()).toMatch(/9月26日 周六 考试.*原定：2020年9月29日 周二.*现为：2020年9月30日 周三/)
  await server.sql("update announced_days set day_off = false where date = '2020-09-28'")
  await server.runJobs()
  expect((await owedTo(server, api, 'resultDayChanged')).map(({ summary }) => summary)).toEqual([
    '云从业者 · 改为 2020年9月30日 周三 起可查',
    '云从业者 · 改为 2020年9月29日 周二 起可查',
  ])
  expect(await owedTo(server, other.api, 'resultDayChanged')).toEqual([])
})

test('who moves with a sitting is told of that alone, and who registers afterwards of nothing', async () => {
  const { api } = await register('practitioner', '2020-11')
  await server.runJobs()
  await announce('2020-11-28', true)
  await server.runJobs()
  await oneOwedTo(server, api, 'dateChanged')
  const later = await register('practitioner', '2020-11')
  await server.runJobs()
  for (const each of [api, later.api]) expect(await owedTo(server, each, 'resultDayChanged')).toEqual([])
})

test('nobody is told of a result’s day that was past before it became another', async () => {
  const { api } = await register('practitioner', '2020-07')
  await server.advanceTo('2020-07-31T10:00:00+08:00')
  await announce('2020-07-28', true)
  await server.runJobs()
  expect(await owedTo(server, api, 'resultDayChanged')).toEqual([])
})

test('who has a free retake to use is told of its other end, and who has used it is not', async () => {
  const { api, id } = await failed()
  const [given, other, passed] = [await failed(), await failed(), await failed()]
  await server.sql(
    `update orders set refund_started_at = now() where id = (select order_id from registrations where id = $1)`,
    [given.id],
  )
  const authorizationCode = `standin:personal-verified:${randomUUID()}//王小明`
  expect((await other.api.send('PUT', '/v1/me/cloud-account', { authorizationCode })).status).toBe(200)
  const again = (await payFor(server, passed.api, 'practitioner', '2020-08')).registrationId
  await server.sql(
    `insert into certificates (number, registration_id, candidate_id, certification_code, name_at_issue, holder_sealed,
       issued_on, expires_on, verification_code)
     select 'CA2009-TEST-LATE', r.id, candidate_id, certification_code, '云从业者', 'sealed', '2020-09-02', '2022-09-01', 'a-code-of-its-own-here'
     from registrations r where r.id = $1`,
    [again],
  )
  const used = await failed()
  await used.api.post(`/v1/registrations/${used.id}/retake`, { sittingId: 'practitioner-2020-08' })
  expect((await move('2020-09', '2020-09-12')).status).toBe(200)
  await server.runJobs()
  const told = await oneOwedTo(server, api, 'retakeEndChanged')
  expect(told).toMatchObject({ page: 'result', id })
  expect(told.body.join()).toMatch(
    /原为：须在 2020年9月16日 周三 00:00 前.*现为：须在 2020年9月2日 周三 00:00 前/,
  )
  const options = (await api.get<{ applyUntil: string }>(`/v1/registrations/${id}/retake-options`)).body
  expect(options.applyUntil).toBe('2020-09-02T00:00:00+08:00')
  for (const each of [used, given, other, passed])
    expect(await owedTo(server, each.api, 'retakeEndChanged')).toEqual([])
})

test('who can join no sitting any more since one was moved is told so', async () => {
  const { api } = await failed()
  await server.standClock('2020-09-10T10:00:00+08:00')
  await server.runJobs()
  await move('2020-09', '2020-09-12')
  await server.runJobs()
  expect((await oneOwedTo(server, api, 'retakeEndChanged')).body.join()).toContain('现在没有可以补考的考期了')
})

test('what a release tells for the first time is no change', async () => {
  const { api } = await register('practitioner', '2020-09')
  await server.sql('delete from told_dates')
  await announce('2020-09-28', true)
  await server.runJobs()
  expect(await owedTo(server, api, 'resultDayChanged')).toEqual([])
})
