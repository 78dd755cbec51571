import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { readyCandidate, seatsTaken } from '../support/candidate'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Registration = Schemas['Registration']
type Options = Schemas['ChangeOptions']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW)
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

const register = async (code = 'practitioner', month = '2020-07', api?: Api) => {
  const candidate = api ?? (await readyCandidate(server))
  const id = (await payFor(server, candidate, code, month)).registrationId ?? ''
  const read = async () => (await candidate.get<Registration>(`/v1/registrations/${id}`)).body
  const defer = (sittingId: string) =>
    candidate.post<Registration & Omit<Schemas['Problem'], 'status'>>(`/v1/registrations/${id}/deferral`, {
      sittingId,
    })
  const options = async () => (await candidate.get<Options>(`/v1/registrations/${id}/deferral-options`)).body
  return { api: candidate, id, read, defer, options }
}

test('lists the sittings within three months, the first one beyond with its reason, and the ways side by side', async () => {
  const { options, api, id } = await register()
  const offered = await options()
  expect(offered).toMatchObject({ allowed: true, applyUntil: '2020-07-15T00:00:00+08:00' })
  expect(offered.options.map(({ examDate, refusal }) => [examDate, refusal?.code])).toEqual([
    ['2020-08-29', undefined],
    ['2020-09-26', undefined],
    ['2020-10-31', 'sitting-beyond-three-months'],
  ])
  expect(offered.comparison.map(({ kind, allowed, cost }) => [kind, allowed, cost])).toEqual([
    ['stay', true, '无'],
    ['defer', true, '免费'],
    ['refund', true, expect.stringMatching(/^退 ¥\d+\.00$/)],
  ])
  const path = `${server.url}/v1/registrations/${id}/deferral-options`
  const headers = { Authorization: `Bearer ${api.accessToken}` }
  expect(await server.countStatements(() => fetch(path, { headers }))).toBeLessThanOrEqual(5)
})

test('a deferral moves the seat and the dates, once', async () => {
  const [july, august] = ['practitioner-2020-07', 'practitioner-2020-08']
  const { read, defer } = await register()
  const before = [await seatsTaken(server, july), await seatsTaken(server, august)]
  const deferred = await defer(august)
  expect(deferred.status).toBe(200)
  expect(deferred.body).toMatchObject({ deferredFrom: '2020-07-25', startsAt: '2020-08-29T14:00:00+08:00' })
  expect([await seatsTaken(server, july), await seatsTaken(server, august)]).toEqual([
    (before[0] ?? 0) - 1,
    (before[1] ?? 0) + 1,
  ])
  const again = await defer('practitioner-2020-09')
  expect([again.status, again.body.code]).toEqual([409, 'deferral-used'])
  const action = (await read()).actions.find(({ kind }) => kind === 'defer')
  expect(action).toMatchObject({ allowed: false, reason: { code: 'deferral-used' } })
})

test('after a deferral the order shows the date as it stands, and the one it was bought for', async () => {
  const { api, read, defer } = await register()
  await defer('practitioner-2020-08')
  const { orderId, sitting } = await read()
  const stands = { deferredFrom: '2020-07-25', sitting }
  expect(sitting).toMatchObject({
    id: 'practitioner-2020-08',
    examDate: '2020-08-29',
    provisional: false,
    explanation: { derivation: '8月最后一个周六 08-29 不是法定节假日，考期不变' },
  })
  expect((await api.get<Schemas['Order']>(`/v1/orders/${orderId}`)).body).toMatchObject(stands)
  const orders = (await api.get<{ items: Schemas['Order'][] }>('/v1/orders')).body.items
  expect(orders).toMatchObject([stands])
})

test.each([
  ['2020-07-14T23:59:59.999+08:00', 200, undefined],
  ['2020-07-15T00:00:00.000+08:00', 409, 'deferral-period-over'],
])('at %s a deferral of July is answered with %s', async (instant, status, code) => {
  const { defer } = await register()
  await server.standClock(instant)
  const answer = await defer('practitioner-2020-09')
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('only a later, known sitting within three months and with a seat is taken', async () => {
  const { defer } = await register('tca-sysops')
  expect((await defer('tca-sysops-2020-08')).body.code).toBe('sitting-sold-out')
  expect((await defer('tca-sysops-2020-10')).body.code).toBe('sitting-beyond-three-months')
  expect((await defer('practitioner-2020-08')).body.code).toBe('sitting-unknown')
  expect((await defer('tca-sysops-2020-07')).body.code).toBe('sitting-not-later')
  expect((await defer('tca-sysops-2020-09')).status).toBe(200)
})

test('of two phones that defer at once one wins and the other is told why', async () => {
  const { defer, read } = await register()
  const seats = await seatsTaken(server, 'practitioner-2020-07')
  const answers = await Promise.all([defer('practitioner-2020-08'), defer('practitioner-2020-09')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('deferral-used')
  const winner = answers.find(({ status }) => status === 200)?.body.sitting.id
  expect((await read()).sitting.id).toBe(winner)
  expect(await seatsTaken(server, 'practitioner-2020-07')).toBe(seats - 1)
})

test('the last seat goes to one of two candidates who defer at once', async () => {
  await server.sql("update sittings set taken = capacity - 1 where id = 'tcp-architect-2020-09'")
  await server.sql("update certifications set prerequisite_code = null where code = 'tcp-architect'")
  const [one, other] = [await register('tcp-architect'), await register('tcp-architect')]
  const answers = await Promise.all([
    one.defer('tcp-architect-2020-09'),
    other.defer('tcp-architect-2020-09'),
  ])
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, 'sitting-sold-out'])
})

test('a third subject on one afternoon is refused, and those left behind move into the first slot', async () => {
  const { api, defer, read } = await register('practitioner', '2020-07')
  const kept = await register('tca-architect', '2020-07', api)
  expect((await kept.read()).slot.index).toBe(2)
  await register('tca-developer', '2020-09', api)
  await register('tca-sysops', '2020-09', api)
  expect((await defer('practitioner-2020-09')).body.code).toBe('sitting-limit-reached')
  expect((await defer('practitioner-2020-08')).status).toBe(200)
  expect((await kept.read()).slot.index).toBe(1)
  expect((await read()).slot.index).toBe(1)
})

test("nobody can defer somebody else's registration", async () => {
  const { id } = await register()
  const stranger = await readyCandidate(server)
  expect((await stranger.get(`/v1/registrations/${id}/deferral-options`)).status).toBe(404)
  const body = { sittingId: 'practitioner-2020-08' }
  expect((await stranger.post(`/v1/registrations/${id}/deferral`, body)).status).toBe(404)
})

test('of a subject that is listed one by one the retake after a new sitting counts the listed ones', async () => {
  const { options } = await register('big-data', '2020-08-09')
  const [october] = (await options()).options
  expect([october?.examDate, JSON.stringify(october)]).toEqual([
    '2020-10-11',
    expect.stringContaining('未通过可免费补考一次，至 12月13日考期'),
  ])
})

test('of a subject that is listed one by one nothing offers a deferral while no later sitting is listed', async () => {
  const code = 'machine-learning'
  const [last] = await server.sql<{ date: string }>(
    'select max(exam_date)::text as date from sittings where certification_code = $1',
    [code],
  )
  const { api, id, read, defer, options } = await register(code, last?.date)
  const { actions, timeline } = await read()
  expect(actions.find(({ kind }) => kind === 'defer')).toMatchObject({
    allowed: false,
    reason: { code: 'deferral-no-sitting', text: '原考期后 3 个月内目前没有其他考期，列出后才能申请延期' },
  })
  const closing = timeline.find(({ kind }) => kind === 'registrationCloses')
  expect(closing?.detail).toBe('三个月内目前没有其他考期，列出后才能延期')
  expect(await options()).toMatchObject({ allowed: false, refusal: { code: 'deferral-no-sitting' } })
  const ways = ({ comparison }: { comparison: Schemas['Way'][] }) =>
    comparison.map(({ kind, allowed }) => [kind, allowed])
  const { items } = (await api.get<{ items: Schemas['Order'][] }>('/v1/orders')).body
  const refund = items.find(({ registrationId }) => registrationId === id)?.refund
  expect(refund && ways(refund)).toContainEqual(['defer', false])
  expect((await defer(`${code}-${last?.date}`)).body.code).toBe('deferral-no-sitting')
  const [told] = await server.sql<{ body: string[] }>(
    "select body from notices where cause = 'registered:' || $1",
    [id],
  )
  expect(told?.body.join('')).toContain('前列出的，可以申请延期。')

  await server.sql(
    `insert into sittings select (jsonb_populate_record(s, jsonb_build_object('id', s.id || '-later', 'exam_date', s.exam_date + 28))).*
     from sittings s where certification_code = $1 and exam_date = $2`,
    [code, last?.date],
  )
  expect(await options()).toMatchObject({ allowed: true, refusal: null })
})
