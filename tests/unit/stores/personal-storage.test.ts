import { when } from 'mobx'
import { type AppStores, createAppStores } from '../../../src/stores/app-stores'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { Resource } from '../../../src/stores/resource'
import { Snapshot } from '../../../src/stores/snapshot'
import { nodeTransport } from '../../support/node-transport'
import { problem, type Received, ScriptedBackend } from '../../support/scripted-backend'
import { MemoryStorage } from '../support/memory-storage'

// The stores take nothing of the platform but a constant of a module that stands on Taro.
jest.mock('@tarojs/taro', () => ({}))

test('what belongs to the candidate is cleared, the rest stays', () => {
  const storage = new MemoryStorage()
  storage.set('answers', ['/v1/help'])
  const personal = new PersonalStorage(storage)
  personal.set('me', { displayName: '李*' })
  personal.set('ticket:reg_1', { number: '1' })
  personal.set('me', { displayName: '李**' })
  personal.clear()
  expect([...storage.entries.keys()]).toEqual(['answers'])
})

test('what was written before a restart is cleared, too', () => {
  const storage = new MemoryStorage()
  new PersonalStorage(storage).set('me', {})
  new PersonalStorage(storage).clear()
  expect(storage.entries.size).toBe(0)
})

test('one entry can be removed by itself', () => {
  const storage = new MemoryStorage()
  const personal = new PersonalStorage(storage)
  personal.set('a', 1)
  personal.set('b', 2)
  personal.remove('a')
  expect([personal.get('a'), personal.get('b')]).toEqual([undefined, 2])
})

/** A phone of an app whose backend answers by path; what it answers after `hold` waits for `release`. */
async function phone(answer: (request: Received) => unknown) {
  const backend = await ScriptedBackend.start()
  let held: Promise<void> | undefined
  let release = () => {}
  backend.on(async (request) => {
    const { method, path } = request
    if (method === 'POST' && path === '/v1/session') {
      const body = { accessToken: 'access', refreshToken: 'refresh', prefetchToken: 'fetch' }
      return { status: 201, body }
    }
    // Who is signed in no longer waits for nobody.
    if (request.headers.authorization) await held
    const body = answer(request)
    return body ? { status: 200, body } : problem(401, 'session-missing')
  })
  const storage = new MemoryStorage()
  const fetchTokens: (string | null)[] = []
  const app = createAppStores({
    baseUrl: backend.url,
    transport: nodeTransport,
    storage,
    loginCode: async () => 'wx-code',
    setFetchToken: (token) => fetchTokens.push(token),
    wait: async () => {},
  })
  await app.session.signIn()
  const hold = () => {
    held = new Promise((resolve) => {
      release = resolve
    })
  }
  const kept = () => JSON.stringify([...storage.entries])
  return { app, backend, storage, fetchTokens, hold, release: () => release(), kept }
}

const page = { items: [], nextCursor: null }

test('signing out leaves nothing of the candidate in the stores or on the device', async () => {
  const { app, backend, storage, fetchTokens, kept } = await phone(({ path }) =>
    path === '/v1/me' ? { displayName: '李*' } : page,
  )
  await Promise.all([app.account.me.load(), app.registrations.list.load()])
  expect(kept()).toContain('李*')

  await app.session.signOut(() => app.api.delete('/session'))
  // Home is asked for anew, as a visitor's.
  await when(() => !app.home.home.loading)
  // What stays says nothing about the candidate: that nobody wants to be signed in silently, and a visitor's home.
  expect([...storage.entries.keys()]).toEqual(['signed-out', 'my', 'my:home'])
  expect(kept()).not.toContain('李*')
  expect(fetchTokens).toEqual(['fetch', null])
  expect(app.account.me.value).toBeNull()
  expect(app.registrations.list.items).toEqual([])
  await backend.stop()
})

/** What is on its way when somebody signs out, and what its answer leads to. */
const LATE: [name: string, ask: (app: AppStores) => Promise<unknown>, shown: (app: AppStores) => unknown][] =
  [
    ['what a page that was left has read', (app) => pageOf(app).load(), () => null],
    ['a change', (app) => app.account.bindPhone('code'), ({ account }) => account.me.value],
    [
      'a code to an address',
      (app) => app.account.requestEmailCode('li@example.com'),
      ({ account }) => account.emailConfirmation,
    ],
    ['messages', (app) => app.inbox.list.load(), ({ inbox }) => inbox.unread || null],
    ['a message that was read', (app) => app.inbox.read('msg_1'), ({ inbox }) => inbox.unread || null],
    ['home', (app) => app.home.read(), ({ inbox }) => inbox.unread || null],
  ]

/** A page's own reading, which the device keeps. */
function pageOf({ api, clock, personal }: AppStores) {
  const read = () => api.get('/registrations/{id}/ticket', { path: { id: 'reg_1' } })
  return new Resource(read, clock, new Snapshot(personal, 'ticket:reg_1'))
}

test.each(LATE)('an answer that comes after signing out is nobody’s: %s', async (_, ask, shown) => {
  const { app, backend, hold, release, kept } = await phone(({ path, headers }) => {
    if (headers.authorization)
      return { ...page, displayName: '李*', address: '李*', unread: 5, unreadMessages: 5, signedIn: true }
    return path === '/v1/home' ? { signedIn: false, unreadMessages: 0 } : undefined
  })
  hold()
  const answered = ask(app)
  const told = app.session.signOut(() => app.api.delete('/session'))
  await when(() => !app.home.home.loading)
  release()
  await Promise.all([answered, told])
  expect(shown(app)).toBeNull()
  expect(app.account.write).toMatchObject({ running: null, failure: null })
  expect(kept()).not.toContain('李*')
  await backend.stop()
})
