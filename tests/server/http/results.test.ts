import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, signIn } from '../support/candidate'
import { certified, EXAM_OVER, OPS_TOKEN, operator, RESULTS_OUT, registered } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Result = Schemas['Result']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
}, START_MS)
afterAll(() => server.stop())

const publishAs = async (outcome: string, at = RESULTS_OUT) => {
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome })
  await server.advanceTo(at)
}

test('the result is out at 10:00 of the third working day, not a second sooner', async () => {
  const { api, id } = await registered(server)
  await publishAs('passed', '2020-07-29T09:59:59+08:00')
  const early = await api.get(`/v1/registrations/${id}/result`)
  expect(early).toMatchObject({ status: 409, body: { code: 'result-not-published', date: RESULTS_OUT } })
  await server.advanceTo(RESULTS_OUT)
  const { body } = await api.get<Result>(`/v1/registrations/${id}/result`)
  expect(body).toMatchObject({ outcome: 'passed', examDate: '2020-07-25', publishedAt: RESULTS_OUT })
  expect(body.score).toBeGreaterThanOrEqual(body.passingScore)
  expect(body.sections.length).toBeGreaterThan(0)
  expect(body.next).toMatchObject({ kind: 'certificate' })
  expect(body.next.certificateNumber).toMatch(/^CA2007(-[A-Z0-9]{4}){2}$/)
})

test('publishing again changes nothing and issues no second certificate', async () => {
  const { api, id, number } = await certified(server)
  const before = (await api.get<Result>(`/v1/registrations/${id}/result`)).body
  await server.runJobs()
  expect((await api.get<Result>(`/v1/registrations/${id}/result`)).body).toEqual(before)
  const rows = await server.sql('select number from certificates where registration_id = $1', [id])
  expect(rows).toEqual([{ number }])
})

test('who failed is offered the free retake, with the instant by which to ask for it', async () => {
  const { api, id } = await registered(server)
  await publishAs('failed')
  const { body } = await api.get<Result>(`/v1/registrations/${id}/result`)
  expect(body.score).toBeLessThan(body.passingScore)
  // The last sitting within three months of 07-25 is 09-26; it closes on 09-16.
  expect(body.next).toMatchObject({ kind: 'retake', until: '2020-09-16T00:00:00+08:00' })
  await server.standClock('2020-08-10T10:00:00+08:00')
  const registration = (await api.get<components['schemas']['Registration']>(`/v1/registrations/${id}`)).body
  expect(registration.nextStep).toMatchObject({
    kind: 'retakeCloses',
    at: '2020-09-16T00:00:00+08:00',
    explanation: { derivation: expect.stringContaining('9月26日') },
  })
  await server.standClock('2020-09-16T00:00:00+08:00')
  const late = (await api.get<Result>(`/v1/registrations/${id}/result`)).body
  expect(late.next).toMatchObject({ kind: 'registerAgain', until: null })
})

test('who was absent has no score and keeps the retake', async () => {
  const { api, id } = await registered(server)
  await publishAs('absent')
  const { body } = await api.get<Result>(`/v1/registrations/${id}/result`)
  expect(body).toMatchObject({ outcome: 'absent', score: null, sections: [], next: { kind: 'retake' } })
})

test('a result is its candidate’s alone', async () => {
  const { id } = await certified(server)
  const stranger = await signIn(server)
  expect(await stranger.get(`/v1/registrations/${id}/result`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  })
})

test('the first screen leads to the new result, once it is read to the paper certificate, later to the end', async () => {
  const { api, id } = await registered(server)
  await publishAs('passed')
  const home = async () => (await api.get<components['schemas']['Home']>('/v1/home')).body
  const next = async () => (await home()).next
  expect(await home()).toMatchObject({
    next: { kind: 'resultReady', target: { page: 'result', id } },
    also: { kind: 'paperAddress' },
  })
  const { body } = await api.get<Result>(`/v1/registrations/${id}/result`)
  const number = body.next.certificateNumber
  expect(await home()).toMatchObject({
    next: { kind: 'paperAddress', at: '2020-08-25T00:00:00+08:00', target: { page: 'paper', id: number } },
    also: null,
  })
  await server.standClock('2022-04-28T10:00:00+08:00')
  expect(await next()).toBeNull()
  await server.standClock('2022-04-29T10:00:00+08:00')
  expect(await next()).toMatchObject({
    kind: 'certificateExpiring',
    at: '2022-07-29T00:00:00+08:00',
    target: { page: 'certificate', id: number },
  })
  await server.standClock('2022-07-29T00:00:00+08:00')
  expect(await next()).toBeNull()
  await server.standClock(EXAM_OVER)
})

test('a revoked certificate no longer opens the next level', async () => {
  const { api, number } = await certified(server)
  const states = async () => {
    const { body } = await api.get<Schemas['Home']>('/v1/home')
    const cells = body.map.directions.flatMap(({ cells: each }) => each)
    return cells.filter(({ code }) => /^tc[ap]-architect$/.test(code)).map(({ state }) => state)
  }
  const hindrance = async () =>
    (await api.get<Schemas['Certification']>('/v1/certifications/tcp-architect')).body.registering?.hindrance
      ?.code
  expect([await states(), await hindrance()]).toEqual([['passed', 'open'], undefined])
  await operator(server).post(`/v1/ops/certificates/${number}/revocation`, { reason: '考试违纪' })
  expect([await states(), await hindrance()]).toEqual([['open', 'locked'], 'prerequisite-missing'])
  const refused = await order(server, api, 'tcp-architect', '2020-08')
  expect(refused).toMatchObject({ status: 409, body: { code: 'prerequisite-missing' } })
})
