import { readyCandidate, wishFor } from '../server/support/candidate'
import { passExam } from '../server/support/paying'
import { until } from '../support/postgres/cluster'
import { startTwoServers, type TwoServers } from '../support/postgres/two-servers'
import { START_MS } from '../support/server'

let world: TwoServers
beforeAll(async () => {
  world = await startTwoServers('2020-07-06T10:00:00+08:00')
}, START_MS)
afterAll(() => world.stop())

/** Every write fails as PostgreSQL fails it when its disk has no room; reading goes on. */
async function fillDisk(): Promise<void> {
  const { cluster } = world
  const tables = await cluster.sql<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  )
  await cluster.sql(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
  for (const { name } of tables)
    await cluster.sql(
      `create trigger no_room before insert or update or delete on ${name} for each statement execute function no_room()`,
    )
  await cluster.sql(`create function no_table() returns event_trigger language plpgsql as
    $$ begin raise exception 'could not create file: No space left on device' using errcode = '53100'; end $$`)
  await cluster.sql(
    `create event trigger no_table on ddl_command_start when tag in ('CREATE TABLE AS') execute function no_table()`,
  )
}

async function emptyDisk(): Promise<void> {
  await world.cluster.sql('drop event trigger no_table')
  await world.cluster.sql('drop function no_table()')
  await world.cluster.sql('drop function no_room() cascade')
}

test('who has passed reads so on a full disk, too', async () => {
  const { one } = world
  const api = await readyCandidate(one)
  const { registrationId } = await passExam(one, api, 'tca-architect', '2020-07')
  await fillDisk()
  const { status, body } = await api.get<{ outcome: string }>(`/v1/registrations/${registrationId}/result`)
  expect([status, body.outcome]).toEqual([200, 'passed'])
  await emptyDisk()
  await until(async () => (await api.get('/readyz')).status === 200, 5_000, 'ready again')
  for (const server of world.both) await server.standClock('2020-07-06T10:00:00+08:00')
})

test('a full disk is a 503 for writes and an unready process, until there is room; reading goes on', async () => {
  const { one } = world
  const api = await readyCandidate(one)
  const wish = await wishFor(one, 'practitioner', 'practitioner-2020-07')
  const ready = async () => (await api.get('/readyz')).status
  expect(await ready()).toBe(200)
  await fillDisk()
  const refused = await api.post('/v1/orders', wish)
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
    503,
    'service-unavailable',
    '30',
  ])
  expect(await ready()).toBe(503)
  expect((await api.get('/v1/orders')).status).toBe(200)
  expect((await one.visitor.get('/v1/home')).status).toBe(200)
  await emptyDisk()
  await until(async () => (await ready()) === 200, 5_000, 'ready again')
  expect((await api.post('/v1/orders', wish)).status).toBe(201)
})
