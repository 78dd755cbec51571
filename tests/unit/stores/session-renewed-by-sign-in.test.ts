import { problem, ScriptedBackend } from '../../support/scripted-backend'
import { MemoryStorage } from '../support/memory-storage'
import { ME, phoneAt, reads, session, WISH } from '../support/session-phone'

let backend: ScriptedBackend
beforeAll(async () => {
  backend = await ScriptedBackend.start()
})
afterAll(() => backend.stop())

const paths = () => backend.received.map(({ method, path }) => `${method} ${path}`)
const signsIn = (candidateId: string) =>
  backend.on((request) => {
    if (request.path === '/v1/session/refresh') return problem(401, 'session-expired')
    return request.path === '/v1/session' ? session('new', candidateId) : reads(request)
  })
const phoneOf = (candidateId: string | undefined) => {
  const storage = new MemoryStorage()
  storage.set('session', { accessToken: 'access-old', refreshToken: 'refresh-old', candidateId })
  return phoneAt(backend, undefined, true, storage)
}

test.each(['cand_1', undefined])(
  'a sign-in in place of a renewal keeps what is here for the same account: %s',
  async (before) => {
    signsIn('cand_1')
    const { api, ended, storage } = phoneOf(before)
    expect(await api.get('/me')).toEqual({ ok: true, value: ME })
    expect(ended).not.toHaveBeenCalled()
    expect(storage.get('session')).toMatchObject({ accessToken: 'access-new', candidateId: 'cand_1' })
  },
)

test('a sign-in in place of a renewal forgets the former account, deleted elsewhere, before the new one’s answer is there', async () => {
  signsIn('cand_2')
  const { api, store, ended, storage } = phoneOf('cand_1')
  const whose: (string | null)[] = []
  ended.mockImplementation(() => whose.push(store.current()))
  expect(await api.get('/me')).toEqual({ ok: true, value: ME })
  // What is read anew from there is the new one's already.
  expect(whose).toEqual(['access-new'])
  expect([store.signedIn, storage.get('signed-out')]).toEqual([true, undefined])
  expect(storage.get('session')).toMatchObject({ accessToken: 'access-new', candidateId: 'cand_2' })
})

test('a sign-in in place of a renewal sends nothing of the former account’s under the new one', async () => {
  signsIn('cand_2')
  const { api } = phoneOf('cand_1')
  const result = await api.post('/orders', { body: WISH, idempotencyKey: 'key-of-this-write' })
  expect(result).toEqual({ ok: false, failure: { kind: 'signedOut' } })
  expect(paths().filter((path) => path === 'POST /v1/orders')).toHaveLength(1)
})

test('a sign-in in place of a renewal brings nobody back who has signed out meanwhile', async () => {
  const { api, store, storage } = phoneAt(backend)
  backend.on(async (request) => {
    if (request.path === '/v1/session/refresh') return problem(401, 'session-expired')
    if (request.path !== '/v1/session') return reads(request)
    store.leave()
    return session('new')
  })
  expect(await api.get('/me')).toEqual({ ok: false, failure: { kind: 'signedOut' } })
  expect([store.signedIn, storage.get('signed-out')]).toEqual([false, true])
})
