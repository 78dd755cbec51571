import { rm } from 'node:fs/promises'
import { Client, Pool } from 'pg'
import type { components } from '../../../contract/schema'
import { Sealer } from '../../../server/src/lib/sealing'
import { wishFor } from '../../support/contract/buying'
import { makeDataDirectory } from '../../support/data-directory'
import { type Postgres, postgresPrograms, startPostgres } from '../../support/postgres'
import { startWorkingServer, type WorkingServer } from '../notices/working-server'
import { Api, newKey } from '../support/api'
import { KEY } from '../support/test-server'

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

const programs = postgresPrograms()
if (!programs)
  console.log('no PostgreSQL is installed: what only transactions beside each other show is left out')

/** The embedded database runs one transaction at a time, and so shows nothing of what this is about. */
const onPostgres = programs ? describe : describe.skip

onPostgres('several transactions at a time', () => {
  let postgres: Postgres
  let database: Pool
  /** Holds rows against the server. */
  let holder: Client
  const dataDir = makeDataDirectory()
  let server: WorkingServer
  const running: WorkingServer[] = []

  const start = async () => {
    const server = await startWorkingServer({
      DATABASE_URL: postgres.url,
      DATA_DIR: dataDir,
      DEMO: '1',
      START_AT: '2020-07-06T10:00:00+08:00',
      RATE_LIMIT_FACTOR: '100',
      PERSONAL_DATA_KEY: KEY,
    })
    running.push(server)
    return server
  }
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

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '')
    database = new Pool({ connectionString: postgres.url, max: 4 })
    database.on('error', () => undefined)
    holder = new Client({ connectionString: postgres.url })
    holder.on('error', () => undefined)
    await holder.connect()
    server = await start()
    server.work()
  }, 120_000)
  afterAll(async () => {
    await Promise.all(running.map((server) => server.kill()))
    await holder.end()
    await database.end()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  /** Waits until each of some requests is answered or waits for a row. */
  const untilHeld = async (answered: { count: number }, sent: number) => {
    const waiting = `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`
    while ((await sql(waiting))[0].count + answered.count < sent) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** What somebody who leaves still does on other devices; as many at a time as the server has connections for. */
  const errands: ((left: Leaver) => Promise<{ status: number }>)[][] = [
    [
      ({ api, person }) =>
        api.send('PUT', '/v1/me/cloud-account', { authorizationCode: `standin:personal-verified:${person}` }),
      ({ api }) => api.post('/v1/me/phone', { code: `phone-${newKey()}` }),
      ({ api, refreshToken }) => api.post('/v1/session/refresh', { refreshToken }),
      ({ person, url }) => signIn(url, person).then(() => ({ status: 201 })),
    ],
    [
      ({ api, person }) => api.post('/v1/me/email', { email: `${person}@example.com` }),
      ({ api }) => api.post('/v1/me/email/confirmation', { code: '000000' }),
      ({ api }) => api.send('PUT', '/v1/notice-channels', { enabled: { email: false } }),
      ({ api }) => api.post('/v1/notice-channels/sms/test'),
    ],
    [
      ({ api }) => api.post('/v1/messages/read', { all: true }),
      ({ api }) => api.post('/v1/notice-channels/sms/confirmation', { received: true }),
      ({ api }) =>
        api.post('/v1/subscriptions', { answers: [{ templateId: 'standin-exam', answer: 'accept' }] }),
      ({ api, person }) => api.send('PUT', '/v1/demo/official-account', { person, following: true }),
    ],
  ]

  test('of somebody who leaves while their requests are under way nothing comes back, and nobody waits in a circle', async () => {
    const statuses: number[] = []
    const leave = async (left: Leaver, errandsNow: (typeof errands)[number]) => {
      const answered = { count: 0 }
      const send = async (asking: Promise<{ status: number }>) => {
        statuses.push((await asking).status)
        answered.count += 1
      }
      const openid = sealer.fingerprint(`standin-${left.person}`, 'openid')
      // Held here, the row lets the deletion be first in line, and everything else be let in before it is done.
      await holder.query(`begin; select from candidates where openid_fingerprint = '${openid}' for update`)
      const sent = [send(left.api.send('DELETE', '/v1/me'))]
      await untilHeld(answered, 1)
      sent.push(...errandsNow.map((errand) => send(errand(left))))
      await untilHeld(answered, sent.length)
      await holder.query('commit')
      await Promise.all(sent)
    }
    for (let number = 0; number < 12; number += 1) {
      const person = `leaver-${number}`
      const signedIn = await signIn(server.url, person)
      await signedIn.api.post('/v1/me/phone', { code: `phone-${newKey()}` })
      await signedIn.api.post('/v1/notice-channels/sms/test')
      await leave({ ...signedIn, person, url: server.url }, errands[number % errands.length] ?? [])
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    expect(await broughtBack()).toEqual(NOTHING)
    expect(await sql('select count(*)::int as left from candidates where deleted_at is not null')).toEqual([
      { left: 12 },
    ])
    expect(await deadlocks()).toBe(0)
  }, 120_000)

  test('forty candidates who do several things at once, leaving included, are all answered', async () => {
    const everybody = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const person = `crowd-${number}`
        return { ...(await signIn(server.url, person)), person, url: server.url }
      }),
    )
    const answers = await Promise.all(
      everybody.flatMap((left, number) => [
        ...(errands[number % errands.length] ?? []).map((errand) => errand(left)),
        left.api.send('DELETE', '/v1/me'),
      ]),
    )
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    expect(await broughtBack()).toEqual(NOTHING)
    expect(await deadlocks()).toBe(0)
  }, 120_000)

  test('killed between an order and its answer, a server has made none, and the same key makes it at once', async () => {
    const { body } = await new Api(server.url).post<Schemas['Session']>('/v1/demo/session')
    const key = newKey()
    const send = (url: string) =>
      new Api(url, body.accessToken).post<Schemas['Order']>(
        '/v1/orders',
        wishFor('tca-architect', '2020-07', 60_000),
        { key },
      )
    const orders = () => sql('select status from orders')
    await sql(`create function wait_for_us() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(1); return new; end $$`)
    await sql(`create trigger wait_for_us before insert or update on idempotency_keys
      for each row execute function wait_for_us()`)
    await holder.query('select pg_advisory_lock(1)')
    const lost = send(server.url).catch(() => 'no answer')
    await untilHeld({ count: 0 }, 1)
    await server.kill()
    expect(await lost).toBe('no answer')
    await holder.query('select pg_advisory_unlock(1)')
    server = await start()
    expect(await orders()).toEqual([])
    const first = await send(server.url)
    expect(first.status).toBe(201)
    expect((await send(server.url)).body).toEqual(first.body)
    expect(await orders()).toEqual([{ status: 'unpaid' }])
  }, 120_000)
})
