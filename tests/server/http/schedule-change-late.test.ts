import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { payFor } from '../support/paying'
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
