import { newKey } from '../server/support/api'
import { type OrderAnswer, readyCandidate, seatsTaken, wishFor } from '../server/support/candidate'
import { certified, operator, RESULTS_OUT } from '../server/support/certified'
import { payFor, play, prepare } from '../server/support/paying'
import { startTwoServers, type TwoServers } from '../support/postgres/two-servers'
import { START_MS } from '../support/server'

const NOW = '2020-07-06T10:00:00+08:00'
let world: TwoServers
beforeAll(async () => {
  world = await startTwoServers(NOW)
}, START_MS)
afterAll(() => world.stop())

test('a hundred and twenty candidates of two processes race for thirty seats: thirty get one', async () => {
  const { one, both } = world
  const sittingId = 'tca-sysops-2020-07'
  const seats = { capacity: 230, taken: 200 }
  await one.db.updateTable('sittings').set(seats).where('id', '=', sittingId).execute()
  const candidates = []
  for (let ten = 0; ten < 12; ten += 1) {
    candidates.push(...(await Promise.all(Array.from({ length: 10 }, () => readyCandidate(one)))))
  }
  const wish = await wishFor(one, 'tca-sysops', sittingId)
  const answers = await Promise.all(
    candidates.map((api, index) => {
      const server = both[index % both.length]
      return server?.visitor.as(api.accessToken ?? '').post<OrderAnswer>('/v1/orders', wish)
    }),
  )
  const codes = answers.map((answer) => (answer?.status === 201 ? 'seat' : answer?.body.code))
  expect(codes.filter((code) => code === 'seat')).toHaveLength(30)
  expect(codes.filter((code) => code === 'sitting-sold-out')).toHaveLength(90)
  expect(await seatsTaken(one, sittingId)).toBe(230)
})

test('one key sent to both processes at once makes one order and gives one answer', async () => {
  const { one, both } = world
  const api = await readyCandidate(one)
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-07')
  const before = await seatsTaken(one, 'practitioner-2020-07')
  const key = newKey()
  const answers = await Promise.all(
    [...both, ...both].map(({ visitor }) =>
      visitor.as(api.accessToken ?? '').post<OrderAnswer>('/v1/orders', wish, { key }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await seatsTaken(one, 'practitioner-2020-07')).toBe(before + 1)
})

test('one candidate who orders one exam on both processes at once, with a key each, has one order', async () => {
  const { one, both } = world
  const sittingId = 'practitioner-2020-07'
  const wish = await wishFor(one, 'practitioner', sittingId)
  const before = await seatsTaken(one, sittingId)
  const candidates = await Promise.all(Array.from({ length: 10 }, () => readyCandidate(one)))
  const answers = await Promise.all(
    candidates.map(({ accessToken }) =>
      Promise.all(
        [...both, ...both].map(({ visitor }) =>
          visitor.as(accessToken ?? '').post<OrderAnswer>('/v1/orders', wish),
        ),
      ),
    ),
  )
  for (const own of answers) {
    const codes = own.map(({ status, body }) => (status === 201 ? 'order' : body.code)).sort()
    expect(codes).toEqual(['order', 'order-unpaid', 'order-unpaid', 'order-unpaid'])
  }
  expect(await seatsTaken(one, sittingId)).toBe(before + candidates.length)
})

test('who signs out on one process is a stranger to the other with the next request, busy as it is', async () => {
  const { one, other } = world
  const api = await readyCandidate(one)
  const elsewhere = other.visitor.as(api.accessToken ?? '')
  const before = await Promise.all(Array.from({ length: 20 }, () => elsewhere.get('/v1/me')))
  expect(new Set(before.map(({ status }) => status))).toEqual(new Set([200]))
  const others = Array.from({ length: 20 }, () => elsewhere.get('/v1/home'))
  expect((await api.send('DELETE', '/v1/session')).status).toBe(204)
  const after = await Promise.all(Array.from({ length: 20 }, () => elsewhere.get('/v1/me')))
  expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]))
  await Promise.all(others)
})

test.each([
  ['/v1/home', "update sittings set taken = taken + 1 where month = '2020-07' and taken < capacity"],
  ['/v1/certifications', `update certifications set short_name = short_name || '新'`],
  ['/v1/calendar/2020', `insert into calendar_overrides values ('2020-12', '2020-12-19', '场地调整', now())`],
])(
  'what is kept of %s for visitors follows a change with the next request, on both processes',
  async (path, change) => {
    const { one, both } = world
    const ask = () => Promise.all(both.map(async ({ url }) => (await fetch(url + path)).text()))
    await ask()
    const before = await ask()
    await one.sql(change)
    const after = await ask()
    expect(new Set(before).size).toBe(1)
    expect(new Set(after).size).toBe(1)
    expect(after[0]).not.toBe(before[0])
  },
)

test('an order read by both processes while its callback arrives twice is paid once', async () => {
  const { one, both } = world
  const api = await readyCandidate(one)
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-08')
  const { body: order } = await api.post<OrderAnswer>('/v1/orders', wish)
  const payment = await prepare(api, order.id)
  const reads = both.map(({ visitor }) => visitor.as(api.accessToken ?? '').get(`/v1/orders/${order.id}`))
  await Promise.all([play(one, payment, 'paid', 'twice'), ...reads])
  const registrations = await one.sql('select id from registrations where order_id = $1', [order.id])
  expect(registrations).toHaveLength(1)
  const told = await one.sql(
    `select notices.id from notices join orders using (candidate_id)
     where orders.id = $1 and kind = 'registrationConfirmed'`,
    [order.id],
  )
  expect(told).toHaveLength(1)
})

/** Lets both processes run their jobs until they wait for the candidates' rows, and then go on at the same instant. */
async function bothSweep(now: string): Promise<void> {
  for (const server of world.both) await server.standClock(now)
  const gate = await world.cluster.hold('select id from candidates for update')
  const swept = Promise.all(world.both.map((server) => server.runJobs()))
  await gate.waitedForBy(2)
  await gate.release()
  await swept
}

describe('two processes that sweep at the same instant', () => {
  let errors: string[]
  beforeAll(async () => {
    const { one, cluster } = world
    const candidates = await Promise.all(Array.from({ length: 20 }, () => readyCandidate(one)))
    const wish = await wishFor(one, 'tca-architect', 'tca-architect-2020-07')
    for (const api of candidates) {
      const { body } = await api.post<OrderAnswer>('/v1/orders', wish)
      await play(one, await prepare(api, body.id), 'paid')
    }
    await one.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
    errors = cluster.errors()
  })

  test.each([
    ['publish each ticket once', '2020-07-20T10:00:00+08:00', 'select registration_id from tickets'],
    [
      'remind of each exam once',
      '2020-07-24T18:30:00+08:00',
      `select id from notices where kind = 'examTomorrow'`,
    ],
    [
      'publish each result and issue each certificate once',
      '2020-08-02T10:00:00+08:00',
      'select number from certificates join registrations on registrations.id = registration_id',
    ],
  ])('%s, and quietly', async (_, now, rows) => {
    await bothSweep(now)
    expect(world.cluster.errors()).toEqual(errors)
    expect(await world.one.sql(rows)).toHaveLength(20)
  })
})

test('a result that is corrected while it is published is published as it is kept, or refused', async () => {
  const { one, other, cluster } = world
  for (const server of world.both) await server.standClock('2020-08-05T10:00:00+08:00')
  const { registrationId } = await payFor(one, await readyCandidate(one), 'practitioner', '2020-08')
  await one.advanceTo('2020-08-24T10:00:00+08:00')
  const rows = await one.sql<{ number: string }>('select number from tickets where registration_id = $1', [
    registrationId,
  ])
  const results = async (outcome: string) =>
    operator(other).post<{ kept: boolean }>(
      '/v1/ops/results/import',
      `ticketNumber,outcome,score\n${rows[0]?.number},${outcome}`,
      { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
    )
  for (const server of world.both) await server.standClock('2020-09-02T10:00:00+08:00')
  expect((await results('failed,55')).body.kept).toBe(true)
  const gate = await cluster.hold('select id from candidates for update')
  const published = one.runJobs()
  await gate.waitedForBy(1)
  const corrected = results('passed,88')
  await Promise.race([corrected, gate.waitedForBy(2)])
  await gate.release()
  await published
  await corrected
  expect(
    await one.sql(
      `select r.outcome = s.outcome as same, r.result_published_at is null as waits
       from registrations r join results s on s.registration_id = r.id where r.id = $1`,
      [registrationId],
    ),
  ).toEqual([{ same: true, waits: false }])
})

test('a retake that meets the move of its sitting is told the new date, and goes nowhere unseen', async () => {
  const { one, other, cluster } = world
  for (const server of world.both) await server.standClock('2020-08-05T10:00:00+08:00')
  const api = await readyCandidate(one)
  const { registrationId } = await payFor(one, api, 'practitioner', '2020-08')
  await one.sql("update registrations set outcome = 'failed' where id = $1", [registrationId])
  await one.advanceTo('2020-09-02T10:00:00+08:00')
  await other.standClock('2020-09-02T10:00:00+08:00')
  const along = await payFor(one, await readyCandidate(one), 'practitioner', '2020-10')
  const gate = await cluster.hold(`select from registrations where id = '${along.registrationId}' for update`)
  const move = { examDate: '2020-10-24', reason: '考场停电' }
  const moved = operator(other).send('PUT', '/v1/ops/calendar/2020-10', move)
  await gate.waitedForBy(1)
  const asked = api.post(`/v1/registrations/${registrationId}/retake`, {
    sittingId: 'practitioner-2020-10',
    examDate: '2020-10-31',
  })
  await gate.waitedForBy(2)
  await gate.release()
  expect((await moved).status).toBe(200)
  expect((await asked).body.code).toBe('sitting-moved')
})

test('who leaves while expiries are told is told of none', async () => {
  const { one, other, cluster } = world
  const { api, number } = await certified(one)
  await other.standClock(RESULTS_OUT)
  const [holder] = await one.sql<{ id: string }>(
    `update certificates set expires_on = '2020-08-28' where number = $1 returning candidate_id as id`,
    [number],
  )
  const gate = await cluster.hold(`select from candidates where id = '${holder?.id}' for update`)
  const left = api.send('DELETE', '/v1/me')
  await gate.waitedForBy(1)
  const swept = other.runJobs()
  await gate.waitedForBy(2)
  await gate.release()
  expect((await left).status).toBe(204)
  await swept
  expect(await one.sql('select kind from notices where candidate_id = $1', [holder?.id])).toEqual([])
})
