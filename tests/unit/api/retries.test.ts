import { ScriptedBackend } from '../../support/scripted-backend'
import { testClient } from './test-client'

let backend: ScriptedBackend
beforeAll(async () => {
  backend = await ScriptedBackend.start()
})
afterAll(() => backend.stop())

const KEY = 'one-intention-one-key'
const order = {
  certificationCode: 'tca-architect',
  sittingId: 's-1',
  priceFen: 60000,
  rulesVersion: '2020-01',
}

test('a read is tried again while the failure may pass', async () => {
  backend.on((_, count) => (count < 3 ? { status: 503 } : { status: 200, body: { signedIn: false } }))
  const { client, waits } = testClient(backend.url)
  expect(await client.get('/home')).toMatchObject({ ok: true })
  expect(backend.received).toHaveLength(3)
  const [first = 0, second = 0] = waits
  expect(first).toBeGreaterThanOrEqual(300)
  expect(second).toBeGreaterThanOrEqual(900)
})

test('it waits as long as the backend asks', async () => {
  const busy = { status: 503, headers: { 'retry-after': '2' } }
  backend.on((_, count) => (count < 3 ? busy : { status: 200, body: { signedIn: false } }))
  const { client, waits } = testClient(backend.url)
  expect(await client.get('/home')).toMatchObject({ ok: true })
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(2000)
})

test('a long wait that the backend asks for is not spent before the answer is shown', async () => {
  backend.on(() => ({ status: 503, headers: { 'retry-after': '30' } }))
  await testClient(backend.url).client.get('/home')
  expect(backend.received).toHaveLength(1)
})

test('it gives up after three tries', async () => {
  backend.on(() => 'cut')
  await testClient(backend.url).client.get('/home')
  expect(backend.received).toHaveLength(3)
})

test.each([400, 404, 409, 500])('an answer of %i is final', async (status) => {
  backend.on(() => ({ status, body: {} }))
  await testClient(backend.url).client.get('/home')
  expect(backend.received).toHaveLength(1)
})

test('a write with a key is repeated under the same key', async () => {
  backend.on((_, count) => (count === 1 ? 'cut' : { status: 201, body: { id: 'ord_1' } }))
  const { client } = testClient(backend.url)
  expect(await client.post('/orders', { body: order, idempotencyKey: KEY })).toMatchObject({ ok: true })
  expect(backend.received.map(({ headers }) => headers['idempotency-key'])).toEqual([KEY, KEY])
  expect(new Set(backend.received.map(({ body }) => body)).size).toBe(1)
})

test('a write without a key is never repeated', async () => {
  backend.on(() => 'cut')
  await testClient(backend.url).client.post('/session', { body: { code: 'wx-code' } })
  expect(backend.received).toHaveLength(1)
})
