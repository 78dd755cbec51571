import type { components } from '../../contract/schema'
import { REQUEST_BOUNDS } from '../../server/src/database/pool'
import { newKey } from '../server/support/api'
import { type OrderAnswer, readyCandidate, sessionOf, wishFor } from '../server/support/candidate'
import { play, prepare } from '../server/support/paying'
import { startTwoServers, type TwoServers } from '../support/postgres/two-servers'
import { START_MS } from '../support/server'

/** How long a request waits for somebody else's lock. */
const LOCK_MS = REQUEST_BOUNDS.lockMs ?? Number.POSITIVE_INFINITY

let world: TwoServers
beforeAll(async () => {
  world = await startTwoServers('2020-07-06T10:00:00+08:00')
}, START_MS)
afterAll(() => world.stop())

test("one candidate's locked row makes that candidate's requests fail, and nobody else's wait", async () => {
  const { cluster, one } = world
  const { visitor } = one
  const stuck = await readyCandidate(one, 'stuck')
  const others = await Promise.all(Array.from({ length: 6 }, () => readyCandidate(one)))
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-07')
  const { candidateId } = await sessionOf(one, stuck)
  const gate = await cluster.hold(`select id from candidates where id = '${candidateId}' for update`)
  let ended = 0
  const begun = performance.now()
  const answers = Array.from({ length: 12 }, async () => {
    const { status, headers, body } = await stuck.post('/v1/orders', wish)
    ended += 1
    return { status, code: body.code, again: headers.get('retry-after') }
  })
  await gate.waitedForBy(1)
  expect((await visitor.get('/v1/certifications')).status).toBe(200)
  expect((await others[0]?.get('/v1/orders'))?.status).toBe(200)
  // They were answered at once, not when the others had given up, which none may before its time.
  const gaveUp = ended
  if (performance.now() - begun < LOCK_MS) expect(gaveUp).toBe(0)
  const placed = await Promise.all(others.map((other) => other.post('/v1/orders', wish)))
  expect(placed.map(({ status }) => status)).toEqual(Array(6).fill(201))
  expect(await Promise.all(answers)).toEqual(
    Array(12).fill({ status: 503, code: 'service-unavailable', again: '1' }),
  )
  await gate.release()
  expect((await stuck.post('/v1/orders', wish)).status).toBe(201)
})

test('nor do their sign-ins, renewals, choices and the callbacks of their payment, a dozen of each', async () => {
  const { cluster, one } = world
  const { visitor } = one
  const stuck = await readyCandidate(one, 'stuck-everywhere')
  const others = await Promise.all(Array.from({ length: 3 }, () => readyCandidate(one)))
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-08')
  const { body: order } = await stuck.post<OrderAnswer>('/v1/orders', wish)
  const payment = await prepare(stuck, order.id)
  const signIn = () =>
    visitor.post<components['schemas']['Session']>('/v1/session', {
      code: `standin-${newKey()}:stuck-everywhere`,
    })
  const { refreshToken } = (await signIn()).body
  const { candidateId } = await sessionOf(one, stuck)
  const gate = await cluster.hold(`select id from candidates where id = '${candidateId}' for update`)
  let ended = 0
  const begun = performance.now()
  const errands = [
    signIn,
    () => visitor.post('/v1/session/refresh', { refreshToken }),
    () => stuck.send('PUT', '/v1/notice-channels', { enabled: { email: false } }),
    () => play(one, payment, 'paid'),
  ]
  const answers = errands.flatMap((errand) =>
    Array.from({ length: 12 }, () => errand().finally(() => (ended += 1))),
  )
  await gate.waitedForBy(2)
  const placed = await Promise.all(others.map((other) => other.post('/v1/orders', wish)))
  expect(placed.map(({ status }) => status)).toEqual([201, 201, 201])
  const now = { ended, waiting: await gate.waiting() }
  if (performance.now() - begun < LOCK_MS) expect(now).toEqual({ ended: 0, waiting: 2 })
  await Promise.all(answers)
  await gate.release()
})

test('a seat that nobody can take refuses who wants it, and nothing else of theirs', async () => {
  const { cluster, one } = world
  const patient = await readyCandidate(one, 'wants-a-seat')
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-09')
  const gate = await cluster.hold("select id from sittings where id = 'practitioner-2020-09' for update")
  const order = patient.post('/v1/orders', wish)
  await gate.waitedForBy(1)
  const choice = patient.send('PUT', '/v1/notice-channels', { enabled: { email: false } })
  expect((await order).status).toBe(503)
  expect((await choice).status).toBe(200)
  await gate.release()
})

test('who cancels and who orders with one coupon do not wait for each other in a circle', async () => {
  const { cluster, one } = world
  await cluster.sql(`insert into coupons (code, route, discount_fen, valid_from, valid_until, max_uses)
    values ('EVERYBODY', 'official', 10000, '2020-01-01', '2021-01-01', 100)`)
  const [leaving, coming] = await Promise.all([readyCandidate(one), readyCandidate(one)])
  const wish = {
    ...(await wishFor(one, 'practitioner', 'practitioner-2020-10')),
    couponCode: 'EVERYBODY',
  }
  const placed = await leaving.post<OrderAnswer>('/v1/orders', wish)
  const gate = await cluster.hold("select id from sittings where id = 'practitioner-2020-10' for update")
  const cancelled = leaving.post(`/v1/orders/${placed.body.id}/cancellation`)
  await gate.waitedForBy(1)
  const ordered = coming.post('/v1/orders', wish)
  await gate.waitedForBy(2)
  await gate.release()
  expect([(await cancelled).status, (await ordered).status]).toEqual([200, 201])
})

test('who pays while their sitting moves is registered for its new date, and keeps the promised closing', async () => {
  const { cluster, one } = world
  const paying = await readyCandidate(one)
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-11')
  const { body: order } = await paying.post<OrderAnswer>('/v1/orders', wish)
  const payment = await prepare(paying, order.id)
  // As a move does that has held everybody whom it has seen.
  const move = await cluster.hold("select id from sittings where id = 'practitioner-2020-11' for update")
  const paid = play(one, payment, 'paid')
  await move.waitedForBy(1)
  await move.endsWith("update sittings set exam_date = '2020-11-21' where id = 'practitioner-2020-11'")
  await paid
  const kept = `select moved_from::text as "movedFrom", closes_not_before is not null as promised
    from registrations where order_id = $1`
  expect(await cluster.sql(kept, [order.id])).toEqual([{ movedFrom: '2020-11-28', promised: true }])
})
