import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { ShareStore } from '../../../../src/features/certificates/share-store'
import { share } from '../../support/certificates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

function bench() {
  const backend = { shares: [share({ id: 'shr_old', live: false })], connected: true, full: false }
  const { client, calls } = fakeClient({
    get: { '/certificates/{number}/shares': () => ok({ items: backend.shares, nextCursor: null }) },
    post: {
      '/certificates/{number}/shares': () => {
        if (!backend.connected) return offline()
        if (backend.full) return refused('share-limit-reached')
        const made = share({ id: 'shr_new' })
        backend.shares = [made, ...backend.shares]
        return ok(made)
      },
    },
    delete: {
      '/certificates/{number}/shares/{id}': () => {
        backend.shares = backend.shares.map((other) => ({ ...other, live: false }))
        return ok(undefined)
      },
    },
  })
  const app = { api: client, clock: new ServerClock(), intentions: new Intentions(new MemoryStorage()) }
  return { backend, calls, store: new ShareStore(app, 'CA2007-4F8Q-19TZ') }
}

describe('sharing a certificate', () => {
  test('a link is made for the chosen days and stands among the live ones', async () => {
    const { store, calls } = bench()
    store.choose(7)
    await store.make()
    expect(calls[0]?.options?.body).toEqual({ days: 7 })
    expect(store.made?.id).toBe('shr_new')
    expect(store.live.map(({ id }) => id)).toEqual(['shr_new'])
  })

  test('other days are another link', async () => {
    const { store } = bench()
    await store.make()
    store.choose(90)
    expect(store.made).toBeNull()
  })

  test('no other days are chosen while a link is being made: it would be handed on as theirs', async () => {
    const { store } = bench()
    const making = store.make()
    store.choose(7)
    await making
    expect([store.days, store.made?.id]).toEqual([30, 'shr_new'])
  })

  test('the same days chosen again are the same link', async () => {
    const { store } = bench()
    await store.make()
    store.choose(30)
    expect(store.made?.id).toBe('shr_new')
  })

  test('a lost answer makes one link, not two', async () => {
    const { store, backend, calls } = bench()
    backend.connected = false
    await store.make()
    expect(store.write.failure).toEqual({ kind: 'offline' })
    backend.connected = true
    await store.make()
    const keys = calls.flatMap(({ options }) => options?.idempotencyKey ?? [])
    expect(new Set(keys).size).toBe(1)
  })

  test('a link whose answer was lost and that was ended is not handed on: the next one is new', async () => {
    const { store, backend, calls } = bench()
    await store.shares.load()
    backend.connected = false
    await store.make()
    backend.connected = true
    // It was made all the same.
    backend.shares = [share({ id: 'shr_lost' }), ...backend.shares]
    await store.shares.load()
    await store.end('shr_lost')
    await store.make()
    const keys = calls.flatMap(({ operation, options }) =>
      operation.startsWith('POST') ? (options?.idempotencyKey ?? []) : [],
    )
    expect([keys.length, new Set(keys).size]).toEqual([2, 2])
  })

  test('a link that was ended elsewhere meanwhile is not handed on either', async () => {
    const { store, backend, calls } = bench()
    await store.shares.load()
    backend.connected = false
    await store.make()
    backend.connected = true
    backend.shares = [share({ id: 'shr_lost', live: false }), ...backend.shares]
    await store.shares.load()
    await store.make()
    const keys = calls.flatMap(({ options }) => options?.idempotencyKey ?? [])
    expect([keys.length, new Set(keys).size]).toEqual([2, 2])
  })

  test('a link that was ended goes to nobody any more', async () => {
    const { store } = bench()
    await store.make()
    await store.end('shr_new')
    expect(store.made).toBeNull()
    expect(store.live).toEqual([])
  })

  test('above the limit it says why', async () => {
    const { store, backend } = bench()
    backend.full = true
    await store.make()
    expect(store.write.failure).toMatchObject({ kind: 'problem', code: 'share-limit-reached' })
  })
})
