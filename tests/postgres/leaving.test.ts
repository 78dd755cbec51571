import { rm } from 'node:fs/promises'
import { Pool } from 'pg'
import type { components } from '../../contract/schema'
import { Sealer } from '../../server/src/lib/sealing'
import { startWorkingServer, type WorkingServer } from '../server/notices/working-server'
import { Api, newKey } from '../server/support/api'
import { KEY } from '../server/support/test-server'
import { wishFor } from '../support/contract/buying'
import { makeDataDirectory } from '../support/data-directory'
import { type Cluster, startCluster } from '../support/postgres/cluster'
import { START_MS } from '../support/server'

type Schemas = components['schemas']

/** Everything that is kept for a person alone. */
const PERSONAL = [
  'personal_data',
  'email_confirmations',
  'sessions',
  'idempotency_keys',
  'notices',
  'notice_channels',
  'subscription_allowances',
]

const sealer = new Sealer(Buffer.from(KEY, 'hex'))
const NOTHING = PERSONAL.map((table) => ({ table, back: 0 }))

/** Somebody who is signed in and about to leave. */
interface Leaver {
  api: Api
  person: string
  refreshToken: string
  url: string
}

let cluster: Cluster
let database: Pool
let server: WorkingServer
let other: WorkingServer
const dataDir = makeDataDirectory()
const running: WorkingServer[] = []

const start = async () => {
  const started = await startWorkingServer({
    DATABASE_URL: cluster.url,
    DATA_DIR: dataDir,
    DEMO: '1',
    START_AT: '2020-07-06T10:00:00+08:00',
    RATE_LIMIT_FACTOR: '100',
    PERSONAL_DATA_KEY: KEY,
  })
  running.push(started)
  return started
}

beforeAll(async () => {
  cluster = await startCluster()
  database = new Pool({ connectionString: cluster.url, max: 4 })
  database.on('error', () => undefined)
  server = await start()
  other = await start()
  server.work()
}, START_MS)
afterAll(async () => {
  await Promise.all(running.map((each) => each.kill()))
  await database.end()
  await cluster.remove()
  await rm(dataDir, { recursive: true, force: true })
})

const sql = async (text: string) => (await database.query(text)).rows
const deadlocks = async () =>
  (await sql('select sum(deadlocks)::int as deadlocks from pg_stat_database'))[0].deadlocks
const broughtBack = () =>
  Promise.all(
    PERSONAL.map(async (table) => {
      const [{ back }] = await sql(`select count(*)::int as back from ${table} where candidate_id in
        (select id from candidates where deleted_at is not null)`)
      return { table, back }
    }),
  )
const signIn = async (url: string, person: string) => {
  const visitor = new Api(url)
  const { body } = await visitor.post<Schemas['Session']>('/v1/session', {
    code: `standin-${newKey()}:${person}`,
  })
  return { api: visitor.as(body.accessToken), ...body }
}

/** What somebody who leaves still does on other devices. */
const errands: ((left: Leaver) => Promise<{ status: number }>)[] = [
  ({ api, person }) =>
    api.send('PUT', '/v1/me/cloud-account', { authorizationCode: `standin:personal-verified:${person}` }),
  ({ api }) => api.post('/v1/me/phone', { code: `phone-${newKey()}` }),
  ({ api, refreshToken }) => api.post('/v1/session/refresh', { refreshToken }),
  ({ person, url }) => signIn(url, person).then(() => ({ status: 201 })),
  ({ api, person }) => api.post('/v1/me/email', { email: `${person}@example.com` }),
  ({ api }) => api.post('/v1/me/email/confirmation', { code: '000000' }),
  ({ api }) => api.send('PUT', '/v1/notice-channels', { enabled: { email: false } }),
  ({ api }) => api.post('/v1/notice-channels/sms/test'),
  ({ api }) => api.post('/v1/messages/read', { all: true }),
  ({ api }) => api.post('/v1/notice-channels/sms/confirmation', { received: true }),
  ({ api }) => api.post('/v1/subscriptions', { answers: [{ templateId: 'standin-exam', answer: 'accept' }] }),
  ({ api, person }) => api.send('PUT', '/v1/demo/official-account', { person, following: true }),
]

test('of somebody who leaves while a request of theirs is under way nothing comes back, and nobody waits in a circle', async () => {
  const statuses: number[] = []
  for (const [number, errand] of errands.entries()) {
    const person = `leaver-${number}`
    const left = { ...(await signIn(server.url, person)), person, url: server.url }
    await left.api.post('/v1/me/phone', { code: `phone-${newKey()}` })
    await left.api.post('/v1/notice-channels/sms/test')
    const openid = sealer.fingerprint(`standin-${person}`, 'openid')
    // Held here, the row lets the deletion be first in line, and the request be let in before it is done.
    const gate = await cluster.hold(
      `select id from candidates where openid_fingerprint = '${openid}' for update`,
    )
    const deletion = left.api.send('DELETE', '/v1/me')
    await gate.waitedForBy(1)
    // Within one process it would not ask before the deletion has ended.
    const underWay = errand({ ...left, api: new Api(other.url, left.api.accessToken), url: other.url })
    await gate.waitedForBy(2)
    await gate.release()
    statuses.push((await deletion).status, (await underWay).status)
  }
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  expect(await broughtBack()).toEqual(NOTHING)
  const gone = await sql('select count(*)::int as left from candidates where deleted_at is not null')
  expect(gone).toEqual([{ left: errands.length }])
  expect(await deadlocks()).toBe(0)
})

test('forty candidates who do several things at once, leaving included, are all answered', async () => {
  const everybody = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      const person = `crowd-${number}`
      return { ...(await signIn(server.url, person)), person, url: server.url }
    }),
  )
  const answers = await Promise.all(
    everybody.flatMap((left, number) => [
      ...errands.filter((_, index) => index % 3 === number % 3).map((errand) => errand(left)),
      left.api.send('DELETE', '/v1/me'),
    ]),
  )
  expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
  expect(await broughtBack()).toEqual(NOTHING)
  expect(await deadlocks()).toBe(0)
})

test('killed between an order and its answer, a server has made none, and the same key makes it at once', async () => {
  const { body } = await new Api(server.url).post<Schemas['Session']>('/v1/demo/session')
  const key = newKey()
  const wish = wishFor('tca-architect', '2020-07', 60_000)
  const send = (url: string) =>
    new Api(url, body.accessToken).post<Schemas['Order']>('/v1/orders', wish, { key })
  const orders = () => sql('select status from orders')
  await sql(`create function wait_for_us() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(1); return new; end $$`)
  await sql(`create trigger wait_for_us before insert or update on idempotency_keys
    for each row execute function wait_for_us()`)
  const gate = await cluster.hold('select pg_advisory_xact_lock(1)')
  const lost = send(server.url).catch(() => 'no answer')
  await gate.waitedForBy(1)
  await server.kill()
  expect(await lost).toBe('no answer')
  await gate.release()
  server = await start()
  expect(await orders()).toEqual([])
  const first = await send(server.url)
  expect(first.status).toBe(201)
  expect((await send(server.url)).body).toEqual(first.body)
  expect(await orders()).toEqual([{ status: 'unpaid' }])
})
