import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { ChannelsPageStore } from '../../../../src/features/messages/channels-page-store'
import { AccountStore } from '../../../../src/stores/account-store'
import { ChannelsStore } from '../../../../src/stores/channels-store'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { candidate } from '../../support/candidates'
import { type FakeAnswers, fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { channel, channels } from '../../support/notices'

const off = channels([], { channels: [channel({ enabled: false, state: 'off' })] })

function setUp(answers: FakeAnswers) {
  const storage = new PersonalStorage(new MemoryStorage())
  const { client, calls } = fakeClient(answers)
  const clock = new ServerClock()
  const intentions = new Intentions(storage)
  const shared = new ChannelsStore({ api: client, clock, personal: storage })
  const account = new AccountStore({ api: client, intentions, clock, personal: storage })
  return {
    store: new ChannelsPageStore({ api: client, intentions, channels: shared, account }),
    shared,
    calls,
  }
}

test('a switch shows what the backend made of it', async () => {
  const { store, shared, calls } = setUp({ put: { '/notice-channels': () => ok(off) } })
  await store.enable('sms', false)
  expect(calls[0]?.options?.body).toEqual({ enabled: { sms: false } })
  expect(shared.channels.value).toEqual(off)
})

test('two taps send one test, and a lost answer is repeated with the same key', async () => {
  let up = false
  const { store, calls } = setUp({
    post: { '/notice-channels/{channel}/test': () => (up ? ok(channels([])) : offline()) },
  })
  await Promise.all([store.test(channel()), store.test(channel())])
  expect(store.write.failure?.kind).toBe('offline')
  up = true
  await store.write.retry()
  expect(store.write.failure).toBeNull()
  const keys = calls.map(({ options }) => options?.idempotencyKey)
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
})

test('a refusal stands with the channel it concerns', async () => {
  const { store } = setUp({
    post: { '/notice-channels/{channel}/confirmation': () => refused('no-test-sent') },
  })
  await store.confirm('email', true)
  expect(store.write).toMatchObject({ last: 'email', failure: { kind: 'problem' } })
})

test.each([
  ['was seen to have been sent', { testSentAt: '2020-07-21T10:02:00+08:00' }],
  ['went to another number', { address: '139****0009' }],
])('once a test whose answer was lost %s, the next one is sent, too', async (_, seen) => {
  const { store, calls } = setUp({ post: { '/notice-channels/{channel}/test': () => offline() } })
  await store.test(channel())
  await store.test(channel(seen))
  const keys = calls.map(({ options }) => options?.idempotencyKey)
  expect([keys.length, new Set(keys).size]).toEqual([2, 2])
})

test('a phone number that is bound with the second try shows at once what it reaches', async () => {
  let up = false
  const { store, calls } = setUp({
    get: { '/notice-channels': () => ok(channels([])) },
    post: { '/me/phone': () => (up ? ok(candidate()) : offline()) },
  })
  await store.bindPhone('a-code')
  up = true
  await store.retryPhone()
  expect(calls.map(({ operation }) => operation)).toEqual([
    'POST /me/phone',
    'POST /me/phone',
    'GET /notice-channels',
  ])
})
