import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { type AddressInfo, createServer, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { servedDatabase } from '../../../server/src/database/claim'
import { startEmbeddedDatabase } from '../../../server/src/database/embedded'
import { openDatabase } from '../../../server/src/database/pool'
import { DatabaseUnavailable } from '../../../server/src/database/unavailable'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

let server: TestServer
const clients: Client[] = []

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: server.databaseUrl })
  client.on('error', () => undefined)
  clients.push(client)
  await client.connect()
  return client
}

beforeAll(async () => {
  server = await startTestServer()
}, START_MS)

afterAll(async () => {
  await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
  await server.stop()
})

test('connections that ask at the same time each get their own rows', async () => {
  const several = await Promise.all([connected(), connected(), connected()])
  const asked = several.flatMap((client, one) =>
    [0, 1, 2].map((two) => client.query('select $1::text as who', [`${one}${two}`])),
  )
  const told = (await Promise.all(asked)).map(({ rows }) => rows[0].who)
  expect(told).toEqual(['00', '01', '02', '10', '11', '12', '20', '21', '22'])
})

test('a query that fails, when it is read or when it runs, leaves its connection as it was', async () => {
  const client = await connected()
  await expect(client.query('select nothing from nowhere where 1 = $1', [1])).rejects.toThrow('nowhere')
  await expect(client.query('select 1 / $1::int', [0])).rejects.toThrow('division by zero')
  expect((await client.query('select $1::int as number', [7])).rows).toEqual([{ number: 7 }])
})

test('a connection that goes in the middle of its transaction leaves nothing and holds nobody up', async () => {
  const [gone, here] = [await connected(), await connected()]
  await gone.query('begin')
  await gone.query('update data_versions set version = $1', [-1])
  await gone.end()
  expect((await here.query('select from data_versions where version = -1')).rowCount).toBe(0)
})

test('a statement that is kept under a name answers every connection, also one that kept it in vain before', async () => {
  const [one, other] = [await connected(), await connected()]
  const kept = { name: 'kept', text: 'select $1::int + 1 as next' }
  await one.query('begin')
  await expect(one.query('select from nowhere')).rejects.toThrow('nowhere')
  await expect(one.query({ ...kept, values: [1] })).rejects.toThrow('aborted')
  await one.query('rollback')
  for (const client of [other, one, other])
    expect((await client.query({ ...kept, values: [1] })).rows).toEqual([{ next: 2 }])
})

test('two statements under one name are refused, and never mixed up', async () => {
  const [one, other] = [await connected(), await connected()]
  await one.query({ name: 'same', text: 'select 1 as number' })
  await expect(other.query({ name: 'same', text: 'select 2 as number' })).rejects.toThrow('already exists')
})

/** What may forget kept statements: all, one, none, or all as the second of two. */
const FORGETTING = [
  'deallocate all',
  ' DISCARD ALL',
  'deallocate forgotten',
  'deallocate nobody',
  'begin; discard all',
  'select 1; deallocate all',
]

test.each(FORGETTING)(
  'after "%s" kept statements answer, the forgotten one and the other',
  async (forgetting) => {
    const kept = { name: 'forgotten', text: 'select $1::int + 2 as next', values: [1] }
    const other = { name: 'remembered', text: 'select $1::int + 3 as next', values: [1] }
    const [client, forgets, asks] = [await connected(), await connected(), await connected()]
    for (const each of [kept, other]) await client.query(each)
    await forgets.query(forgetting).catch(() => undefined)
    await forgets.query('rollback')
    for (const [each, next] of [[other, 4] as const, [kept, 3] as const, [other, 4] as const])
      expect((await asks.query(each)).rows).toEqual([{ next }])
  },
)

test('a server whose kept statements somebody has ended keeps them anew', async () => {
  const db = openDatabase<{ dataVersions: { name: string } }>(server.databaseUrl, 1, () => undefined, {
    prepared: true,
  })
  const ask = () => db.selectFrom('dataVersions').select('name').limit(1).execute()
  await ask()
  await (await connected()).query('deallocate all')
  await expect(ask()).rejects.toThrow(DatabaseUnavailable)
  expect(await ask()).toHaveLength(1)
  await db.destroy()
})

test('who waits for a connection of a server that stops hears that there is none', async () => {
  const dumb = createServer().listen(0, '127.0.0.1')
  await once(dumb, 'listening')
  const { port } = dumb.address() as AddressInfo
  const db = openDatabase<{ dataVersions: { name: string } }>(
    `postgres://127.0.0.1:${port}/none`,
    1,
    jest.fn(),
  )
  const asked = db.selectFrom('dataVersions').select('name').execute()
  const [socket] = await once(dumb, 'connection')
  const stopped = db.destroy()
  socket.destroy()
  await expect(asked).rejects.toThrow(DatabaseUnavailable)
  await stopped
  dumb.close()
})

const nameOf = (directory: string) =>
  join(tmpdir(), `cert-exam-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`)

test(
  'the database, which asks for no password, listens where its own user alone comes in, and nowhere once it has stopped',
  async () => {
    const other = await startTestServer()
    const place = new URL(other.databaseUrl).searchParams.get('host') ?? ''
    expect((await stat(place)).mode & 0o777).toBe(0o700)
    await other.stop()
    await expect(stat(place)).rejects.toThrow('ENOENT')
  },
  START_MS,
)

test('a place that others can enter is not listened in, and its directory stays free', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'open-'))
  await mkdir(nameOf(directory), { mode: 0o755 })
  await expect(startEmbeddedDatabase(directory)).rejects.toThrow("not this user's alone")
  expect(await servedDatabase(directory)).toBeNull()
  await rm(nameOf(directory), { recursive: true })
  await rm(directory, { recursive: true })
})

test('a data directory whose server is held is in use, and gives no backup to wait for', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'held-'))
  // It listens, and is too busy to say anything.
  const held = createServer(() => undefined)
  held.listen(`${nameOf(directory)}.sock`)
  await once(held, 'listening')
  // The one who asks is held, too: its time is over before it hears that it is connected.
  const soon = jest.spyOn(Socket.prototype, 'setTimeout').mockImplementation(function (
    this: Socket,
    _,
    over,
  ) {
    if (over) process.nextTick(over)
    return this
  })
  try {
    await expect(startEmbeddedDatabase(directory)).rejects.toThrow('in use by another server')
    soon.mockRestore()
    expect(await servedDatabase(directory)).toBeNull()
  } finally {
    soon.mockRestore()
    held.close()
    await rm(directory, { recursive: true })
  }
})
