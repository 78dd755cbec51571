import { nodeTransport } from '../../support/node-transport'
import { problem, ScriptedBackend } from '../../support/scripted-backend'
import { testClient } from './test-client'

let backend: ScriptedBackend
beforeAll(async () => {
  backend = await ScriptedBackend.start()
})
afterAll(() => backend.stop())

const IMPATIENT_MS = 50
const home = () => testClient(backend.url).client.get('/home')

test('an answer is a value', async () => {
  backend.on(() => ({ status: 200, body: { signedIn: false } }))
  expect(await home()).toEqual({ ok: true, value: { signedIn: false } })
})

test('parameters are written into the address, encoded', async () => {
  backend.on(() => ({ status: 200, body: { items: [], nextCursor: null } }))
  const { client } = testClient(backend.url)
  await client.get('/certifications', { query: { q: '云 架构', level: undefined } })
  await client.get('/certifications/{code}', { path: { code: 'a/b' } })
  expect(backend.received.map(({ path }) => path)).toEqual([
    '/v1/certifications?q=%E4%BA%91%20%E6%9E%B6%E6%9E%84',
    '/v1/certifications/a%2Fb',
  ])
})

test('an answer without a body is a value too', async () => {
  backend.on(() => ({ status: 204 }))
  expect(await testClient(backend.url).client.delete('/session')).toEqual({ ok: true, value: undefined })
})

test('a rule that refuses comes with its code and its words', async () => {
  backend.on(() => problem(404, 'certification-unknown'))
  const { client } = testClient(backend.url)
  const result = await client.get('/certifications/{code}', { path: { code: 'tca-gardener' } })
  expect(result).toMatchObject({ failure: { kind: 'problem', code: 'certification-unknown' } })
})

test.each([
  [
    'a failing backend names the incident',
    problem(500, 'internal'),
    { kind: 'server', incident: '7KQ2-M9XD' },
  ],
  [
    'a backend that cannot serve now',
    problem(503, 'service-unavailable'),
    { kind: 'server', incident: '7KQ2-M9XD' },
  ],
  [
    'a broken backend without words',
    { status: 500, body: '<h1>500</h1>' },
    { kind: 'server', incident: null },
  ],
  [
    'an answer that the contract does not know',
    { status: 418, body: {} },
    { kind: 'unexpected', status: 418 },
  ],
  ['a page where JSON should be', { status: 200, body: '<html>' }, { kind: 'unexpected', status: 200 }],
  ['a session that is missing', problem(401, 'session-missing'), { kind: 'signedOut' }],
] as const)('%s is told apart', async (_, reaction, failure) => {
  backend.on(() => reaction)
  expect(await home()).toEqual({ ok: false, failure })
})

test('a connection that is cut is offline', async () => {
  backend.on(() => 'cut')
  expect(await home()).toEqual({ ok: false, failure: { kind: 'offline' } })
})

test('a backend that stays silent is a timeout', async () => {
  backend.on(() => 'silence')
  const { client } = testClient(backend.url, {
    transport: (request) => nodeTransport({ ...request, timeoutMs: IMPATIENT_MS }),
  })
  expect(await client.get('/home')).toEqual({ ok: false, failure: { kind: 'timeout' } })
})
