import { randomUUID } from 'node:crypto'
import { startWorkingServer } from '../server/notices/working-server'
import type { ApiAnswer } from '../server/support/api'
import { order, readyCandidate } from '../server/support/candidate'
import { until } from '../support/postgres/cluster'
import { startTwoServers, type TwoServers } from '../support/postgres/two-servers'
import { START_MS } from '../support/server'

const NOW = '2020-07-06T10:00:00+08:00'
/** What the server promises: an answer while its database is away, and service once that is back (decision 23). */
const ANSWER_MS = 3_000
const RECOVERY_MS = 5_000
/** What this machine takes to answer everything while all is well. */
let usualMs = 0

let world: TwoServers
let accessToken: string
beforeAll(async () => {
  world = await startTwoServers(NOW)
  accessToken = (await readyCandidate(world.one)).accessToken ?? ''
  for (const server of world.both) await server.work()
  usualMs = Math.max(...(await askEverything()).map(({ ms }) => ms))
}, START_MS)
afterAll(() => world.stop())

const EMAIL = { email: 'candidate@example.com' }
const FORM = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
const CODE = 'a'.repeat(22)

interface Asked {
  what: string
  answer: ApiAnswer<{ code?: string }>
  ms: number
}

/** One of every kind of request, to both processes at once: reads, writes, pages, probes; signed in and not. */
function askEverything(): Promise<Asked[]> {
  const asked = world.both.flatMap(({ visitor }) => {
    const api = visitor.as(accessToken)
    const requests: Record<string, () => Promise<ApiAnswer<{ code?: string }>>> = {
      home: () => visitor.get('/v1/home'),
      me: () => api.get('/v1/me'),
      orders: () => api.get('/v1/orders'),
      email: () => api.post('/v1/me/email', EMAIL),
      coupon: () => api.post('/v1/coupons/check', { code: 'NONE', certificationCode: 'practitioner' }),
      session: () => visitor.post('/v1/session', { code: `standin-${randomUUID()}:somebody` }),
      'page of a certificate': () => visitor.get(`/v/${CODE}`),
      'page of a lookup': () => visitor.send('POST', '/v', 'number=CA2007-4F8Q-X9TZ&holderName=x', FORM),
      'page of an entrance': () => visitor.get('/e/23456K'),
      readyz: () => visitor.get('/readyz'),
    }
    return Object.entries(requests).map(async ([what, ask]) => {
      const begun = performance.now()
      return { what, answer: await ask(), ms: performance.now() - begun }
    })
  })
  return Promise.all(asked)
}

function expectRefusedInTime(asked: Asked[]): void {
  for (const { what, answer, ms } of asked) {
    const retryAfter = Number(answer.headers.get('retry-after'))
    expect({ what, status: answer.status, retryAfter: retryAfter > 0 }).toEqual({
      what,
      status: 503,
      retryAfter: true,
    })
    if (what.startsWith('page')) expect(answer.headers.get('content-type')).toContain('text/html')
    else if (what !== 'readyz') expect(answer.body.code).toBe('service-unavailable')
    expect({ what, inTime: ms < ANSWER_MS + usualMs || ms }).toEqual({ what, inTime: true })
  }
}

/** Both processes serve again, and send what is owed by themselves. */
async function expectRecovered(): Promise<void> {
  const served = async () => (await askEverything()).every(({ answer }) => answer.status < 500)
  await until(served, RECOVERY_MS, 'everything is served')
  const asked = await (await readyCandidate(world.one)).post('/v1/notice-channels/sms/test')
  expect(asked.status).toBe(202)
  const waiting = () => world.one.sql(`select 1 from notice_deliveries where state = 'owed'`)
  await until(async () => (await waiting()).length === 0, RECOVERY_MS, 'the notice is sent')
}

test('connections that are ended under load cost their requests a 503 and nothing else', async () => {
  const refused = new Set<string>()
  let loading = true
  const load = [0, 1, 2, 3].map(async () => {
    while (loading) {
      for (const { what, answer } of await askEverything()) {
        if (answer.status >= 500)
          refused.add(`${answer.status} ${answer.headers.get('retry-after') !== null}`)
        else if (what === 'readyz') expect(answer.status).toBe(200)
      }
    }
  })
  let kills = 0
  while (kills < 36) if ((await world.cluster.endConnections()) > 0) kills += 1
  loading = false
  await Promise.all(load)
  expect([...refused].filter((each) => each !== '503 true')).toEqual([])
  await expectRecovered()
}, 120_000)

test('a database that is stopped is a 503 within seconds, and served again once it is back', async () => {
  await world.cluster.stop()
  expectRefusedInTime(await askEverything())
  await world.cluster.start()
  await expectRecovered()
})

test('a database that restarts at once is back at once', async () => {
  const asked = askEverything()
  await world.cluster.stop()
  await world.cluster.start()
  for (const { answer } of await asked) expect([200, 201, 202, 404, 503]).toContain(answer.status)
  await expectRecovered()
})

test('a frozen database is a 503 within seconds for everybody, and served again once it goes on', async () => {
  world.cluster.freeze()
  try {
    expectRefusedInTime(await askEverything())
    expectRefusedInTime(await askEverything())
  } finally {
    world.cluster.thaw()
  }
  await expectRecovered()
  const placed = await order(world.one, world.one.visitor.as(accessToken), 'practitioner', '2020-07')
  expect(placed.status).toBe(201)
})

test('a server that is told to stop while its database is frozen ends all the same', async () => {
  const env = { DATABASE_URL: world.cluster.url, PERSONAL_DATA_KEY: '5e'.repeat(32), DEMO: '1' }
  const server = await startWorkingServer(env)
  server.work()
  world.cluster.freeze()
  try {
    expect(await server.stop()).toBe(0)
  } finally {
    world.cluster.thaw()
  }
  await expectRecovered()
})

test('a table that is changed while servers run refuses nobody for long', async () => {
  const ask = async () => {
    const asked = world.both.flatMap(({ visitor }) =>
      Array.from({ length: 20 }, () => visitor.as(accessToken).get('/v1/orders')),
    )
    return [...new Set((await Promise.all(asked)).map(({ status }) => status))]
  }
  expect(await ask()).toEqual([200])
  await world.cluster.sql('alter table orders alter column number type varchar(64)')
  const seen: number[] = []
  const wellAgain = async () => {
    const statuses = await ask()
    seen.push(...statuses)
    return statuses.every((status) => status === 200)
  }
  await until(wellAgain, RECOVERY_MS, 'orders are listed again')
  expect(seen).toContain(503)
  expect(seen).not.toContain(500)
})
