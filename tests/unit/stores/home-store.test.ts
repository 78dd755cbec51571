import type { Schema } from '../../../src/api/contract-types'
import { ServerClock } from '../../../src/api/server-clock'
import { HomeStore } from '../../../src/stores/home-store'
import type { InboxStore } from '../../../src/stores/inbox-store'
import type { SessionStore } from '../../../src/stores/session-store'
import { fakeClient, ok } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'

/** The home of a phone: of the session nothing but its token is asked for, of the inbox nothing but its number. */
function phone(signedIn = true) {
  const reported: number[] = []
  const session = { current: () => null } as SessionStore
  const { client: api, calls } = fakeClient({
    get: { '/home': () => ok({ signedIn, unreadMessages: 0 } as Schema<'Home'>) },
  })
  const store = new HomeStore({
    api,
    clock: new ServerClock(() => Date.parse('2020-07-20T10:02:00+08:00')),
    personal: new MemoryStorage(),
    session,
    inbox: { counting: () => (unread: number) => reported.push(unread) } as unknown as InboxStore,
  })
  return { store, calls, session, reported }
}

test('a start that leads to home asks once: its page waits for that answer', async () => {
  const { store, calls } = phone()
  store.readAhead()
  expect(store.home.loading).toBe(true)
  await store.read()
  expect(store.home.phase).toBe('content')
  expect(calls).toHaveLength(1)
})

test('who has signed in between the start and the page is asked for anew', async () => {
  const { store, calls, session } = phone()
  store.readAhead()
  session.current = () => 'token'
  await store.read()
  expect(calls).toHaveLength(2)
})

test('once somebody has signed out it is a visitor’s, also while theirs was still being read', async () => {
  const { store, calls } = phone()
  await store.read()
  const reading = store.read()
  store.forget()
  expect(store.home.phase).toBe('skeleton')
  await reading
  expect(calls).toHaveLength(3)
  await new Promise(setImmediate)
  expect(store.home).toMatchObject({ phase: 'content', loading: false })
})

test('whoever comes back to it, or came by another way, has it read anew', async () => {
  const { store, calls } = phone()
  await store.read()
  await store.read()
  expect(calls).toHaveLength(2)
})

test('how many messages are unread is said by a candidate’s home alone, not by a visitor’s that comes late', async () => {
  for (const signedIn of [true, false]) {
    const { store, reported } = phone(signedIn)
    await store.read()
    expect(reported).toEqual(signedIn ? [0] : [])
  }
})
