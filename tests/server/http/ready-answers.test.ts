import { get as getOver, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: '2020-07-20T10:02:00+08:00' })
}, START_MS)
afterAll(() => server.stop())

interface Got {
  status: number | undefined
  headers: IncomingHttpHeaders
  bytes: Buffer
}

/** Asks as a phone does: `fetch` would unpack what it gets. */
function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    getOver(server.url + path, { headers }, async (response) => {
      const bytes = Buffer.concat(await response.toArray())
      resolve({ status: response.statusCode, headers: response.headers, bytes })
    }).on('error', reject)
  })
}

/** Headers but for those that tell the time and the connection. */
const lasting = ({ headers }: Got) => {
  const { date, 'server-time': time, connection, 'keep-alive': kept, ...others } = headers
  expect(time).toMatch(/^2020-07-2\dT.*\+08:00$/)
  return others
}

const PUBLIC = [
  '/v1/home',
  '/v1/certifications',
  '/v1/certifications/practitioner',
  '/v1/calendar/2020',
  '/v1/help',
]

describe.each(PUBLIC)('%s', (path) => {
  test('is the same to the letter, whether made for a visitor or kept for the next', async () => {
    const made = await get(path)
    const kept = await get(path)
    expect(kept.status).toBe(200)
    expect(kept.bytes.equals(made.bytes)).toBe(true)
    expect(lasting(kept)).toEqual(lasting(made))
    expect(await server.countStatements(() => get(path))).toBe(1)
  })

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, GZIP;q=0.5', gunzipSync],
  ])('comes packed with %s to who takes "%s"', async (encoding, taken, unpack) => {
    const plain = await get(path)
    const packed = await get(path, { 'accept-encoding': taken })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers.vary).toBe('accept-encoding')
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length)
    expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true)
  })

  test.each(['identity', 'deflate', 'gzip;q=0, br;q=0.0'])(
    'comes as it is to who takes "%s"',
    async (taken) => {
      const { headers, bytes } = await get(path, { 'accept-encoding': taken })
      expect(headers['content-encoding']).toBeUndefined()
      expect(JSON.parse(bytes.toString())).toBeInstanceOf(Object)
    },
  )
})

test.each(PUBLIC.slice(1))('%s need not travel again to who holds it, packed or not', async (path) => {
  for (const packed of [{}, { 'accept-encoding': 'gzip' }] as Record<string, string>[]) {
    const first = await get(path, packed)
    const again = await get(path, { ...packed, 'if-none-match': first.headers.etag ?? '' })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
    expect(again.headers).toMatchObject({ etag: first.headers.etag, 'cache-control': 'no-cache' })
    expect((await get(path, { ...packed, 'if-none-match': '"another"' })).status).toBe(200)
  }
})

test('what is kept for visitors keeps nobody from the rules', async () => {
  const path = '/v1/certifications'
  await get(path)
  expect((await get(path, { 'if-none-match': 'x'.repeat(201) })).status).toBe(400)
  expect((await get(`${path}?q=${encodeURIComponent('没有这个')}`)).bytes.toString()).toContain('"items":[]')
  expect((await get(`${path}?level=none`)).status).toBe(400)
  const head = await fetch(server.url + path, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect((await fetch(server.url + path, { method: 'PUT' })).status).toBe(405)
})

test.each([
  ['/v1/certifications', `update certifications set name = name || '（新）'`],
  ['/v1/certifications/practitioner', `update certifications set duration_minutes = duration_minutes + 1`],
  ['/v1/calendar/2020', `insert into calendar_overrides values ('2020-11', '2020-11-21', '场地调整', now())`],
  ['/v1/help', `update help_articles set answer = answer || '。'`],
])('%s follows its data with the next request', async (path, change) => {
  await get(path)
  const before = await get(path)
  await server.sql(change)
  const after = await get(path, { 'if-none-match': before.headers.etag ?? '' })
  expect(after.status).toBe(200)
  expect(after.bytes.equals(before.bytes)).toBe(false)
})

test('contacts that begin at midnight are there from the first request of that day', async () => {
  await server.sql(
    `update contacts set effective_from = '2020-07-22', value = '400-000-0001' where kind = 'phone'`,
  )
  const shown = async () => (await get('/v1/help')).bytes.includes('400-000-0001')
  await server.standClock('2020-07-21T23:59:59.999+08:00')
  expect([await shown(), await shown()]).toEqual([false, false])
  await server.standClock('2020-07-22T00:00:00.000+08:00')
  expect(await shown()).toBe(true)
})

test('where the database gives no answer a visitor is not made to wait for it twice', async () => {
  for (const path of PUBLIC) expect((await get(path)).status).toBe(200)
  await server.sql('alter table data_versions rename to data_versions_away')
  try {
    for (const path of PUBLIC) {
      const asked = await server.countStatements(async () => expect((await get(path)).status).toBe(500))
      expect([path, asked]).toEqual([path, 1])
    }
  } finally {
    await server.sql('alter table data_versions_away rename to data_versions')
  }
  for (const path of PUBLIC) expect((await get(path)).status).toBe(200)
})
