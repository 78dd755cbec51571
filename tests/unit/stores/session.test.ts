import { SessionStore } from '../../../src/stores/session-store'
import { problem, ScriptedBackend } from '../../support/scripted-backend'
import { MemoryStorage } from '../support/memory-storage'
import { isNew, ME, type Phone, phoneAt, reads, session, WISH } from '../support/session-phone'

let backend: ScriptedBackend
beforeAll(async () => {
  backend = await ScriptedBackend.start()
})
afterAll(() => backend.stop())

const phone = (loginCode?: () => Promise<string | null>, connected?: boolean): Phone =>
  phoneAt(backend, loginCode, connected)
const paths = () => backend.received.map(({ method, path }) => `${method} ${path}`)

test('an ended session is renewed silently, once for all calls that wait', async () => {
  backend.on((request) => (request.path === '/v1/session/refresh' ? session('new') : reads(request)))
  const { api, storage } = phone()
  const results = await Promise.all([api.get('/me'), api.get('/me'), api.get('/me/export')])
  for (const result of results) expect(result.ok).toBe(true)
  expect(paths().filter((path) => path === 'POST /v1/session/refresh')).toHaveLength(1)
  expect(storage.get('session')).toEqual({ accessToken: 'access-new', refreshToken: 'refresh-new' })
})

test('a write that meets an ended session is repeated once after renewing, as the same write', async () => {
  const order = { id: 'ord_1' }
  backend.on((request) => {
    if (request.path === '/v1/session/refresh') return session('new')
    return isNew(request) ? { status: 201, body: order } : problem(401, 'session-expired')
  })
  const { api } = phone()
  const result = await api.post('/orders', { body: WISH, idempotencyKey: 'key-of-this-write' })
  expect(result).toEqual({ ok: true, value: order })
  expect(paths()).toEqual(['POST /v1/orders', 'POST /v1/session/refresh', 'POST /v1/orders'])
  const writes = backend.received.filter(({ path }) => path === '/v1/orders')
  expect(writes.map(({ headers }) => headers['idempotency-key'])).toEqual(Array(2).fill('key-of-this-write'))
  expect(writes.map(({ body }) => JSON.parse(body))).toEqual([WISH, WISH])
})

test('a write that is refused under the renewed session, too, is not repeated again', async () => {
  backend.on((request) =>
    request.path === '/v1/session/refresh' ? session('new') : problem(401, 'session-expired'),
  )
  const { api } = phone()
  const result = await api.post('/orders', { body: WISH, idempotencyKey: 'key-of-this-write' })
  expect(result.ok).toBe(false)
  expect(paths()).toEqual(['POST /v1/orders', 'POST /v1/session/refresh', 'POST /v1/orders'])
})

test('a call that comes back late uses the session that another call renewed', async () => {
  backend.on((request) => (request.path === '/v1/session/refresh' ? session('new') : reads(request)))
  const { api, store } = phone()
  await api.get('/me')
  expect(await store.renew('access-old')).toBe('access-new')
  expect(paths().filter((path) => path === 'POST /v1/session/refresh')).toHaveLength(1)
})

test('when the refresh token has ended too, WeChat signs in again', async () => {
  backend.on((request) => {
    if (request.path === '/v1/session/refresh') return problem(401, 'session-expired')
    return request.path === '/v1/session' ? session('new') : reads(request)
  })
  const { api, ended } = phone()
  expect(await api.get('/me')).toEqual({ ok: true, value: ME })
  expect(ended).not.toHaveBeenCalled()
})

test('when nothing renews it, the session ends and the call says so', async () => {
  backend.on((request) =>
    request.path === '/v1/session' ? problem(401, 'login-code-invalid') : problem(401, 'session-expired'),
  )
  const { api, store, storage, ended } = phone()
  expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'signedOut' } })
  expect(store.signedIn).toBe(false)
  expect(storage.get('session')).toBeUndefined()
  expect(ended).toHaveBeenCalledTimes(1)
})

test('a renewal without an answer ends nothing: the call is offline', async () => {
  backend.on((request) => (request.path === '/v1/session/refresh' ? 'cut' : reads(request)))
  const { api, store } = phone()
  expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'offline' } })
  expect(store.signedIn).toBe(true)
})

describe.each([
  ['too many ask from one address', problem(429, 'rate-limited'), { kind: 'problem', code: 'rate-limited' }],
  [
    'something in between answers',
    { status: 403, body: '<html></html>' },
    { kind: 'unexpected', status: 403 },
  ],
  ['the backend fails', problem(503, 'service-unavailable'), { kind: 'server' }],
])('where %s', (_, refused, failure) => {
  test.each([
    ['a renewal', ['/v1/session/refresh']],
    ['a sign-in in its place', ['/v1/session']],
  ])('%s that is not answered ends nothing, and the call fails as what it is', async (_name, refusing) => {
    backend.on((request) => {
      if (refusing.includes(request.path)) return refused
      return request.path.startsWith('/v1/session') ? problem(401, 'session-expired') : reads(request)
    })
    const { api, store, ended } = phone()
    expect(await api.get('/me')).toMatchObject({ ok: false, failure })
    expect([store.signedIn, ended.mock.calls]).toEqual([true, []])
    expect(
      paths()
        .slice(1)
        .every((path) => path.startsWith('POST /v1/session')),
    ).toBe(true)
  })
})

describe('where a visitor is answered, too', () => {
  const visitors = { status: 200, headers: { 'session-ended': 'true' }, body: { signedIn: false } }
  const own = { status: 200, body: { signedIn: true } }

  test('an ended session is renewed, and the candidate’s answer counts', async () => {
    backend.on((request) => {
      if (request.path === '/v1/session/refresh') return session('new')
      return isNew(request) ? own : visitors
    })
    const { api } = phone()
    expect(await api.get('/home')).toMatchObject({ ok: true, value: { signedIn: true } })
    expect(paths()).toEqual(['GET /v1/home', 'POST /v1/session/refresh', 'GET /v1/home'])
  })

  test('a renewal without an answer is none: a candidate is not shown what a visitor sees', async () => {
    backend.on((request) => (request.path === '/v1/session/refresh' ? 'cut' : visitors))
    const { api, ended } = phone()
    expect(await api.get('/home')).toEqual({ ok: false, failure: { kind: 'offline' } })
    expect(ended).not.toHaveBeenCalled()
  })

  test('once nothing renews it, a visitor is who is here', async () => {
    backend.on(({ path, headers }) => {
      if (path.startsWith('/v1/session')) return problem(401, 'session-expired')
      return headers.authorization ? visitors : { status: 200, body: { signedIn: false } }
    })
    const { api, store } = phone()
    expect(await api.get('/home')).toMatchObject({ ok: true, value: { signedIn: false } })
    expect(store.signedIn).toBe(false)
  })
})

test('signing out wins over a renewal that is on its way', async () => {
  const { api, store, storage } = phone()
  backend.on(async (request) => {
    if (request.path !== '/v1/session/refresh') return reads(request)
    store.end()
    return session('new')
  })
  expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'signedOut' } })
  expect(store.signedIn).toBe(false)
  expect(storage.get('session')).toBeUndefined()
})

test('signing out is done here even when the backend cannot be told', async () => {
  backend.on(() => 'cut')
  const { api, store, storage, ended } = phone()
  await store.signOut(() => api.delete('/session'))
  expect(store.signedIn).toBe(false)
  expect(storage.get('session')).toBeUndefined()
  expect(ended).toHaveBeenCalledTimes(1)
})

test('the backend is told with the token that ends', async () => {
  backend.on(() => ({ status: 204 }))
  const { api, store } = phone()
  await store.signOut(() => api.delete('/session'))
  expect(backend.received[0]?.headers.authorization).toBe('Bearer access-old')
})

test.each([
  ['on a good network it was WeChat', true, 'noLogin'],
  ['without one it was the network', false, 'offline'],
])('without a code of WeChat there is no session: %s', async (_, connected, kind) => {
  backend.on(() => session('new'))
  const { store } = phone(async () => null, connected)
  store.end()
  expect(await store.signIn()).toEqual({ kind })
  expect(backend.received).toHaveLength(0)
})

test('a renewal to which WeChat gives no code ends nothing, and says what failed', async () => {
  backend.on(() => problem(401, 'session-expired'))
  const { api, store } = phone(async () => null)
  expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'noLogin' } })
  expect(store.signedIn).toBe(true)
})

test('damaged storage is nobody signed in', () => {
  const storage = new MemoryStorage()
  storage.set('session', { accessToken: 7 })
  const { store } = phone()
  const parts = {
    anonymous: phone().api,
    loginCode: async () => null,
    connected: () => true,
    setFetchToken: () => {},
    onEnded: () => {},
  }
  expect(new SessionStore({ ...parts, storage }).signedIn).toBe(false)
  expect(store.signedIn).toBe(true)
})

describe('who comes by a link and is not signed in', () => {
  test('is signed in without being asked, and calls wait for it', async () => {
    backend.on((request) => (request.path === '/v1/session' ? session('new') : reads(request)))
    const { api, store } = phone()
    store.end()
    store.signInSilently()
    store.signInSilently()
    expect(await api.get('/me')).toEqual({ ok: true, value: ME })
    expect(paths()).toEqual(['POST /v1/session', 'GET /v1/me'])
    expect(store.pending).toBeNull()
  })

  test('is asked to sign in where WeChat gives no code', async () => {
    backend.on(reads)
    const { api, store } = phone(async () => null)
    store.end()
    store.signInSilently()
    expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'signedOut' } })
  })

  test('stays signed out after signing out by hand, until signing in by hand', async () => {
    backend.on(() => session('new'))
    const { api, store } = phone()
    await store.signOut(() => api.delete('/session'))
    store.signInSilently()
    expect([store.pending, store.signedIn]).toEqual([null, false])
    await store.signIn()
    store.end()
    store.signInSilently()
    await store.pending
    expect(store.signedIn).toBe(true)
  })
})
