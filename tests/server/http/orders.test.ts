import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { newKey } from '../support/api'
import {
  type Order,
  type OrderAnswer,
  order,
  readyCandidate,
  seatsTaken,
  sessionOf,
  signIn,
  wishFor,
} from '../support/candidate'
import { passExam, payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Session = components['schemas']['Session']

const NOW = '2020-07-06T10:00:00+08:00'
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

test('an order holds a seat for fifteen minutes', async () => {
  const api = await readyCandidate(server)
  const before = await seatsTaken(server, 'tca-architect-2020-07')
  const placed = await order(server, api, 'tca-architect', '2020-07')
  expect(placed.status).toBe(201)
  expect(placed.body).toMatchObject({
    status: 'unpaid',
    certification: { code: 'tca-architect' },
    sitting: { id: 'tca-architect-2020-07', examDate: '2020-07-25', mode: 'online', city: null },
    createdAt: NOW,
    expiresAt: '2020-07-06T10:15:00+08:00',
    paidAt: null,
    registrationId: null,
  })
  expect(placed.body.number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(await seatsTaken(server, 'tca-architect-2020-07')).toBe(before + 1)
})

test('registration is open until one millisecond before closing, and closed at that instant', async () => {
  const api = await readyCandidate(server)
  await server.standClock('2020-07-14T23:59:59.999+08:00')
  expect((await order(server, api, 'practitioner', '2020-07')).status).toBe(201)
  await server.standClock('2020-07-15T00:00:00+08:00')
  const late = await order(server, api, 'tca-architect', '2020-07')
  expect([late.status, late.body.code]).toEqual([409, 'sitting-closed'])
  expect(late.body).toMatchObject({
    rule: '考试日前第 10 天 00:00 截止报名',
    date: '2020-07-15T00:00:00+08:00',
  })
  expect(late.body.detail).toContain('7月15日 00:00')
})

test('thirty candidates race for three seats: three get one, the others a clear refusal', async () => {
  const sittingId = 'tca-sysops-2020-07'
  await server.db
    .updateTable('sittings')
    .set({ capacity: 203, taken: 200 })
    .where('id', '=', sittingId)
    .execute()
  const candidates = []
  for (let each = 0; each < 30; each += 1) candidates.push(await readyCandidate(server))
  const wish = await wishFor(server, 'tca-sysops', sittingId)
  const answers = await Promise.all(candidates.map((api) => api.post<OrderAnswer>('/v1/orders', wish)))
  expect(answers.filter((each) => each.status === 201)).toHaveLength(3)
  const refused = answers.filter((each) => each.status === 409)
  expect(refused.map((each) => each.body.code)).toEqual(Array(27).fill('sitting-sold-out'))
  expect(await seatsTaken(server, sittingId)).toBe(203)
}, 60_000)

test('two taps at once make one order; the other answer names it', async () => {
  const api = await readyCandidate(server)
  const both = await Promise.all([
    order(server, api, 'tca-developer', '2020-07'),
    order(server, api, 'tca-developer', '2020-07'),
  ])
  const placed = both.find((each) => each.status === 201)
  const refused = both.find((each) => each.status === 409)
  expect(refused?.body).toMatchObject({ code: 'order-unpaid', orderId: placed?.body.id })
})

test('the same key and body give the first answer again, also at the same time; another body is refused', async () => {
  const api = await readyCandidate(server)
  const wish = await wishFor(server, 'practitioner', 'practitioner-2020-07')
  const key = newKey()
  const before = await seatsTaken(server, 'practitioner-2020-07')
  const send = (body: object) => api.post<OrderAnswer>('/v1/orders', body, { key })
  const answers = await Promise.all([send(wish), send(wish), send(wish)])
  answers.push(await send(wish))
  expect(answers.map((each) => each.status)).toEqual([201, 201, 201, 201])
  expect(new Set(answers.map((each) => JSON.stringify(each.body))).size).toBe(1)
  expect(await seatsTaken(server, 'practitioner-2020-07')).toBe(before + 1)
  const other = await send({ ...wish, sittingId: 'practitioner-2020-08' })
  expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused'])
})

test('an order that is repeated after its session ended is the same one under the renewed session', async () => {
  await readyCandidate(server, 'renewing')
  const { body: session } = await server.visitor.post<Session>('/v1/session', { code: 'standin-1:renewing' })
  const api = server.visitor.as(session.accessToken)
  const wish = await wishFor(server, 'practitioner', 'practitioner-2020-07')
  const before = await seatsTaken(server, 'practitioner-2020-07')
  const key = newKey()
  const first = await api.post<OrderAnswer>('/v1/orders', wish, { key })
  const { id } = await sessionOf(server, api)
  const ended = { accessExpiresAt: new Date(Date.now() - 1) }
  await server.db.updateTable('sessions').set(ended).where('id', '=', id).execute()
  const refused = await api.post('/v1/orders', wish, { key })
  expect([refused.status, refused.body.code]).toEqual([401, 'session-expired'])
  const { refreshToken } = session
  const { body: renewed } = await server.visitor.post<Session>('/v1/session/refresh', { refreshToken })
  const again = server.visitor.as(renewed.accessToken)
  const repeated = await again.post<OrderAnswer>('/v1/orders', wish, { key })
  expect([first.status, repeated.status, repeated.body]).toEqual([201, 201, first.body])
  const { body: page } = await again.get<{ items: Order[] }>('/v1/orders')
  expect(page.items.map((each) => each.id)).toEqual([first.body.id])
  expect(await seatsTaken(server, 'practitioner-2020-07')).toBe(before + 1)
})

test('a refusal is repeated with its date under the same key', async () => {
  const api = await readyCandidate(server)
  const wish = await wishFor(server, 'practitioner', 'practitioner-2020-07')
  const key = newKey()
  await server.standClock('2020-07-15T00:00:00+08:00')
  const first = await api.post('/v1/orders', wish, { key })
  await server.standClock(NOW)
  const again = await api.post('/v1/orders', wish, { key })
  const { incident: _first, ...refusal } = first.body
  expect(again.status).toBe(409)
  expect(again.body).toMatchObject(refusal)
})

test('a subject cannot be registered twice, and a third subject does not fit the day', async () => {
  const api = await readyCandidate(server)
  const paid = await payFor(server, api, 'practitioner', '2020-07')
  const again = await order(server, api, 'practitioner', '2020-08')
  expect(again.body).toMatchObject({ code: 'already-registered', registrationId: paid.registrationId })
  expect((await order(server, api, 'tca-developer', '2020-07')).status).toBe(201)
  const third = await order(server, api, 'tca-architect', '2020-07')
  expect([third.status, third.body.code]).toEqual([409, 'sitting-limit-reached'])
  expect((await order(server, api, 'tca-architect', '2020-08')).status).toBe(201)
})

test('TCP needs a passed TCA of the same direction', async () => {
  const api = await readyCandidate(server)
  await passExam(server, api, 'tca-developer', '2020-07')
  await server.standClock('2020-08-03T10:00:00+08:00')
  const refused = await order(server, api, 'tcp-architect', '2020-08')
  expect(refused.body).toMatchObject({ code: 'prerequisite-missing', certificationCode: 'tca-architect' })
  expect((await order(server, api, 'tcp-developer', '2020-08')).status).toBe(201)
})

test('what an order would meet is said before anything is asked for, in the same words', async () => {
  const newcomer = await signIn(server)
  const ready = await readyCandidate(server)
  const registeringOf = async (api: typeof ready, code: string) =>
    (await api.get<components['schemas']['Certification']>(`/v1/certifications/${code}`)).body.registering
  expect(await registeringOf(server.visitor, 'tcp-architect')).toBeNull()
  expect(await registeringOf(newcomer, 'tca-architect')).toEqual({ ready: false, hindrance: null })
  expect(await registeringOf(newcomer, 'tcp-architect')).toMatchObject({
    ready: false,
    hindrance: { code: 'prerequisite-missing', certificationCode: 'tca-architect' },
  })
  await order(server, ready, 'practitioner', '2020-07')
  await payFor(server, ready, 'tca-developer', '2020-08')
  for (const code of ['tcp-architect', 'practitioner', 'tca-developer']) {
    const { title, detail, rule, code: refusal } = (await order(server, ready, code, '2020-09')).body
    expect(await registeringOf(ready, code)).toMatchObject({
      ready: true,
      hindrance: { code: refusal, title, detail, rule },
    })
  }
  const { map } = (await ready.get<components['schemas']['Home']>('/v1/home')).body
  const states = map.directions.flatMap(({ cells }) => cells.map(({ code, state }) => `${code} ${state}`))
  expect(states).toEqual(
    expect.arrayContaining(['tca-developer registered', 'tcp-developer locked', 'tca-sysops open']),
  )
  const { items } = (
    await ready.get<{ items: components['schemas']['CertificationSummary'][] }>('/v1/certifications')
  ).body
  expect(items.map(({ code, state }) => `${code} ${state}`)).toEqual(expect.arrayContaining(states))
  // What is a candidate's own may be kept by nobody on the way, nor outlive the session on a phone.
  const { headers } = await ready.get('/v1/certifications/practitioner')
  expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store'])
  const visited = await server.visitor.get('/v1/certifications/practitioner')
  expect(visited.headers.get('etag')).toMatch(/^(W\/)?"/)
})

test('a changed price, older rules, another date than was seen, an unknown subject and a sitting of another subject are refused', async () => {
  const api = await readyCandidate(server)
  const wish = await wishFor(server, 'tca-architect', 'tca-architect-2020-08')
  const codeOf = async (change: object) => (await api.post('/v1/orders', { ...wish, ...change })).body.code
  expect(await codeOf({ priceFen: 1 })).toBe('price-changed')
  expect(await codeOf({ rulesVersion: '1999-01' })).toBe('rules-changed')
  expect(await codeOf({ examDate: '2020-08-22' })).toBe('sitting-moved')
  expect(await codeOf({ certificationCode: 'tca-nothing' })).toBe('certification-unknown')
  expect(await codeOf({ sittingId: 'tca-sysops-2020-08' })).toBe('sitting-unknown')
  expect(await codeOf({ priceFen: '60000' })).toBe('invalid-request')
  expect(await codeOf({ discount: 1 })).toBe('invalid-request')
})

test('nobody else can see, pay or cancel an order', async () => {
  const owner = await readyCandidate(server)
  const { body } = await order(server, owner, 'practitioner', '2020-08')
  const stranger = await readyCandidate(server)
  const path = `/v1/orders/${body.id}`
  const answers = [
    await stranger.get(path),
    await stranger.post(`${path}/payment`),
    await stranger.post(`${path}/cancellation`),
    await stranger.get('/v1/orders/ord_0000000000000000000000'),
  ]
  for (const { status, body: problem } of answers) expect([status, problem.code]).toEqual([404, 'not-found'])
  expect((await owner.get<Order>(path)).body.status).toBe('unpaid')
})

test('orders come in pages, the newest first', async () => {
  const api = await readyCandidate(server)
  const placed: string[] = []
  for (const minute of ['10:01', '10:02', '10:03']) {
    await server.standClock(`2020-07-06T${minute}:00+08:00`)
    const { body } = await order(server, api, 'practitioner', '2020-08')
    await api.post(`/v1/orders/${body.id}/cancellation`)
    placed.unshift(body.id)
  }
  type Page = { items: Order[]; nextCursor: string | null }
  const first = (await api.get<Page>('/v1/orders?limit=2')).body
  const rest = (await api.get<Page>(`/v1/orders?limit=2&cursor=${first.nextCursor}`)).body
  expect([...first.items, ...rest.items].map((each) => each.id)).toEqual(placed)
  expect(rest.nextCursor).toBeNull()
  expect((await api.get('/v1/orders?cursor=nonsense')).body.code).toBe('invalid-request')
})
