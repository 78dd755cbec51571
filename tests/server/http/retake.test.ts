import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { order, readyCandidate, seatsTaken } from '../support/candidate'
import { oneOwedTo } from '../support/owed'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Registration = Schemas['Registration']

const NOW = '2020-07-06T10:00:00+08:00'
const RESULT = '2020-07-29T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const sat = async (outcome: 'passed' | 'failed' | 'absent', code = 'practitioner') => {
  await server.standClock(NOW)
  const api = await readyCandidate(server)
  const id = (await payFor(server, api, code, '2020-07')).registrationId ?? ''
  await server.sql('update registrations set outcome = $1 where id = $2', [outcome, id])
  await server.advanceTo(RESULT)
  const retake = (sittingId: string, of = id) =>
    api.post<Registration & Omit<Schemas['Problem'], 'status'>>(`/v1/registrations/${of}/retake`, {
      sittingId,
    })
  const options = async () =>
    (await api.get<Schemas['ChangeOptions']>(`/v1/registrations/${id}/retake-options`)).body
  return { api, id, retake, options }
}

type Sat = Awaited<ReturnType<typeof sat>>

test.each(['failed', 'absent'] as const)('a first attempt that %s has one free retake', async (outcome) => {
  const { api, id, retake, options } = await sat(outcome)
  const offered = await options()
  expect(offered).toMatchObject({ allowed: true, applyUntil: '2020-09-16T00:00:00+08:00' })
  expect(offered.comparison.map(({ kind, usesUp, until }) => [kind, usesUp, until])).toEqual([
    ['retake', offered.usesUp, offered.applyUntil],
    ['letGo', '机会到期失效', null],
  ])
  expect(offered.options.map(({ examDate, choosable }) => [examDate, choosable])).toEqual([
    ['2020-08-29', true],
    ['2020-09-26', true],
    ['2020-10-31', false],
  ])
  const home = (await api.get<Schemas['Home']>('/v1/home')).body
  expect(home.next).toMatchObject({ kind: 'retakeBefore', at: offered.applyUntil, target: { id } })
  const registering = async () =>
    (await api.get<Schemas['Certification']>('/v1/certifications/practitioner')).body.registering
  const free = { registrationId: id, until: offered.applyUntil, provisional: false }
  expect((await registering())?.freeRetake).toEqual(free)
  const seats = await seatsTaken(server, 'practitioner-2020-08')
  const answer = await retake('practitioner-2020-08')
  expect((await registering())?.freeRetake).toBeUndefined()
  expect(answer.status).toBe(201)
  expect(answer.body).toMatchObject({ attempt: 2, retakeOf: id, amountFen: 0, status: 'awaitingTicket' })
  expect(await seatsTaken(server, 'practitioner-2020-08')).toBe(seats + 1)
  const deferral = await api.post(`/v1/registrations/${answer.body.id}/deferral`, {
    sittingId: 'practitioner-2020-09',
  })
  expect(deferral.body.code).toBe('deferral-of-retake')
  expect((await retake('practitioner-2020-09')).body.code).toBe('retake-used')
  expect((await retake('practitioner-2020-09', answer.body.id)).body.code).toBe('retake-of-retake')
  const orders = (await api.get<{ items: Schemas['Order'][] }>('/v1/orders')).body.items
  expect(orders.map(({ registrationId }) => registrationId)).toEqual([id])
})

test('a retake is refused on another day than the one that was seen', async () => {
  const { api, id } = await sat('failed')
  const ask = (examDate: string) =>
    api.post(`/v1/registrations/${id}/retake`, { sittingId: 'practitioner-2020-08', examDate })
  expect((await ask('2020-08-22')).body.code).toBe('sitting-moved')
  expect((await ask('2020-08-29')).status).toBe(201)
})

test.each([
  ['2020-09-15T23:59:59.999+08:00', 201, undefined],
  ['2020-09-16T00:00:00.000+08:00', 409, 'retake-period-over'],
])('at %s the last sitting within three months is answered with %s', async (instant, status, code) => {
  const { retake } = await sat('failed')
  await server.standClock(instant)
  const answer = await retake('practitioner-2020-09')
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test.each([
  ['2020-08-18T23:59:59.999+08:00', 201, undefined],
  ['2020-08-19T00:00:00.000+08:00', 409, 'sitting-closed'],
])('at %s joining the August sitting is answered with %s', async (instant, status, code) => {
  const { retake } = await sat('failed')
  await server.standClock(instant)
  const answer = await retake('practitioner-2020-08')
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('before the result is out and after passing there is nothing to retake', async () => {
  const { retake } = await sat('passed')
  expect((await retake('practitioner-2020-08')).body.code).toBe('retake-not-due')
  await server.standClock(NOW)
  const api = await readyCandidate(server)
  const { registrationId } = await payFor(server, api, 'practitioner', '2020-07')
  const body = { sittingId: 'practitioner-2020-08' }
  const early = await api.post(`/v1/registrations/${registrationId}/retake`, body)
  expect(early.body).toMatchObject({ code: 'retake-not-due', date: '2020-07-29T00:00:00+08:00' })
})

test('a deferred first attempt keeps its retake, counted from the sitting that was failed', async () => {
  const api = await readyCandidate(server)
  const id = (await payFor(server, api, 'practitioner', '2020-07')).registrationId ?? ''
  await api.post(`/v1/registrations/${id}/deferral`, { sittingId: 'practitioner-2020-08' })
  await server.sql("update registrations set outcome = 'absent' where id = $1", [id])
  await server.advanceTo('2020-09-02T10:00:00+08:00')
  const retake = await api.post<Registration>(`/v1/registrations/${id}/retake`, {
    sittingId: 'practitioner-2020-11',
  })
  expect([retake.status, retake.body.sitting.examDate]).toEqual([201, '2020-11-28'])
})

test('two phones that take the retake at once get one', async () => {
  const { retake } = await sat('failed')
  const answers = await Promise.all([retake('practitioner-2020-08'), retake('practitioner-2020-09')])
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'retake-used'])
})

test('who has bought the subject again, paid or not, keeps no second place by a retake', async () => {
  const { api, id, retake } = await sat('failed')
  const bought = await order(server, api, 'practitioner', '2020-08')
  const refused = await retake('practitioner-2020-09')
  expect(refused.body).toMatchObject({ code: 'order-unpaid', orderId: bought.body.id })
  // It is not lost: once the order is gone it can be asked for.
  const { next } = (await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)).body
  expect(next).toMatchObject({ kind: 'retake', title: '可免费补考一次', until: expect.any(String) })
  expect(next.detail).toMatch(/取消订单后才能申请补考，须在.+ 前申请/)
  const other = await sat('failed')
  await payFor(server, other.api, 'practitioner', '2020-08')
  expect((await other.retake('practitioner-2020-09')).body.code).toBe('already-registered')
})

test('money that went back after the exam took the free retake with it', async () => {
  const { api, id, retake, options } = await sat('absent')
  await server.sql(
    `update orders set status = 'refunded', refund_started_at = $1, refund_ended_at = $1
     where id = (select order_id from registrations where id = $2)`,
    [RESULT, id],
  )
  expect(await options()).toMatchObject({ allowed: false, refusal: { text: '该报名已申请退款' } })
  const refused = await retake('practitioner-2020-08')
  expect([refused.status, refused.body.code]).toEqual([409, 'retake-not-due'])
  const { next, also } = (await api.get<Schemas['Home']>('/v1/home')).body
  expect([next?.kind, also?.kind]).not.toContain('retakeBefore')
})

test.each([
  [
    'a paid attempt',
    async ({ api }: Sat) => (await payFor(server, api, 'practitioner', '2020-08')).registrationId,
  ],
  ['the retake', async ({ retake }: Sat) => (await retake('practitioner-2020-08')).body.id],
])('who has passed by %s since is offered no retake and led to none, nor to pay anew', async (_, again) => {
  const first = await sat('failed')
  const { api, id } = first
  const step = async () => (await api.get<Registration>(`/v1/registrations/${id}`)).body.nextStep?.kind
  expect(await step()).toBe('retakeCloses')
  const passed = await again(first)
  await server.sql("update registrations set outcome = 'passed' where id = $1", [passed])
  await server.advanceTo('2020-09-03T10:00:00+08:00')
  expect(await step()).toBeUndefined()
  const { registering } = (await api.get<Schemas['Certification']>('/v1/certifications/practitioner')).body
  expect(registering?.freeRetake).toBeUndefined()
  const home = (await api.get<Schemas['Home']>('/v1/home')).body
  expect([home.next?.kind, home.also?.kind]).not.toContain('retakeBefore')
  const certificates = (await api.get<{ items: { number: string }[] }>('/v1/certificates')).body.items
  expect((await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)).body.next).toMatchObject({
    kind: 'certificate',
    title: '之后已通过',
    certificateNumber: certificates[0]?.number,
  })
})

test('an account that was bound to another person since has nothing of the former one’s retake', async () => {
  const { api, id } = await sat('failed')
  await server.sql(
    `update personal_data set person_fingerprint = 'another person'
     where candidate_id = (select candidate_id from registrations where id = $1)`,
    [id],
  )
  const home = (await api.get<Schemas['Home']>('/v1/home')).body
  expect([home.next?.kind, home.also?.kind]).not.toContain('retakeBefore')
})

test('what another person registers for is not taken for the former one’s second try', async () => {
  const { api, id, options } = await sat('failed')
  const authorizationCode = `standin:personal-verified:${randomUUID()}//王小明`
  expect((await api.send('PUT', '/v1/me/cloud-account', { authorizationCode })).status).toBe(200)
  await payFor(server, api, 'practitioner', '2020-08')
  expect((await options()).refusal?.code).toBe('person-differs')
  const { next } = (await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)).body
  expect(next.detail).toContain('账号已改绑另一位考生')
})

test('of a subject that is listed one by one a retake waits for a sitting as long as one may still be listed', async () => {
  const code = 'machine-learning'
  const api = await readyCandidate(server)
  const id = (await payFor(server, api, code, '2020-09-20')).registrationId ?? ''
  await server.sql("update registrations set outcome = 'failed' where id = $1", [id])
  const shift = (days: number) =>
    server.sql(
      "update sittings set exam_date = exam_date + $1::int where certification_code = $2 and exam_date > '2020-09-20'",
      [days, code],
    )
  await server.advanceTo('2020-09-22T10:00:00+08:00')
  await shift(400)
  await server.advanceTo('2020-09-24T10:00:00+08:00')
  const path = `/v1/registrations/${id}`
  const read = async () => {
    const { allowed, refusal } = (await api.get<Schemas['ChangeOptions']>(`${path}/retake-options`)).body
    const { next } = (await api.get<Schemas['Result']>(`${path}/result`)).body
    return { code: allowed ? null : refusal?.code, kind: next.kind, until: next.until, detail: next.detail }
  }
  const by = '目前没有可补考的考期，列出12月20日（含）以前的新考期后即可申请，不需重新付费'
  expect(await read()).toEqual({ code: 'retake-no-sitting', kind: 'retake', until: null, detail: by })
  const bind = (person: string | null) =>
    server.sql(
      `update personal_data set person_fingerprint = coalesce($2, (select person_fingerprint from registrations where id = $1))
       where candidate_id = (select candidate_id from registrations where id = $1)`,
      [id, person],
    )
  await bind('another person')
  expect(await read()).toMatchObject({ code: 'person-differs', kind: 'retake', until: null })
  await bind(null)
  const { items } = (await api.get<{ items: Schemas['Message'][] }>('/v1/messages')).body
  const about = items.find(({ kind }) => kind === 'resultPublished')
  const told = (await api.get<Schemas['Message']>(`/v1/messages/${about?.id}`)).body
  expect(JSON.stringify(told)).toContain(
    '目前没有可选的考期；列出 2020年12月20日 周日（含）以前的新考期后即可申请',
  )
  await shift(-400)
  expect(await read()).toMatchObject({ code: null, kind: 'retake', until: '2020-11-05T00:00:00+08:00' })
  await Promise.all([server.runJobs(), server.runJobs()])
  expect((await oneOwedTo(server, api, 'retakeEndChanged')).summary).toContain('须在 2020年11月5日')
  await server.standClock('2020-11-05T00:00:00+08:00')
  expect((await read()).code).toBe('retake-no-sitting')
  await server.standClock('2020-12-10T00:00:00+08:00')
  expect(await read()).toMatchObject({ code: 'retake-period-over', kind: 'registerAgain' })
})
