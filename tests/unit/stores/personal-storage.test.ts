import { when } from 'mobx'
import { createAppStores } from '../../../src/stores/app-stores'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { nodeTransport } from '../../support/node-transport'
import { ScriptedBackend } from '../../support/scripted-backend'
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

test('signing out leaves nothing of the candidate in the stores or on the device', async () => {
  const backend = await ScriptedBackend.start()
  backend.on(({ path }) => {
    if (path === '/v1/session') {
      const body = { accessToken: 'access', refreshToken: 'refresh', prefetchToken: 'fetch' }
      return { status: 201, body }
    }
    return { status: 200, body: path === '/v1/me' ? { displayName: '李*' } : { items: [], nextCursor: null } }
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
  await Promise.all([app.account.me.load(), app.registrations.list.load()])
  expect(JSON.stringify([...storage.entries])).toContain('李*')

  await app.session.signOut(() => app.api.delete('/session'))
  // Home is asked for anew, as a visitor's.
  await when(() => !app.home.home.loading)
  // What stays says nothing about the candidate: that nobody wants to be signed in silently, and a visitor's home.
  expect([...storage.entries.keys()]).toEqual(['signed-out', 'my', 'my:home'])
  expect(JSON.stringify([...storage.entries])).not.toContain('李*')
  expect(fetchTokens).toEqual(['fetch', null])
  expect(app.account.me.value).toBeNull()
  expect(app.registrations.list.items).toEqual([])
  await backend.stop()
})
