import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { wayPastObstacle } from '../../../../src/features/account/deletion-obstacle'
import { DeletionStore } from '../../../../src/features/account/deletion-store'
import { routes } from '../../../../src/platform/routes'
import { candidate } from '../../support/candidates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const STAYS = [{ title: '1 张证书仍可查证', detail: '' }]

function bench() {
  const backend = {
    deletion: 'done' as 'done' | 'account-has-unpaid-order' | 'signedOut' | 'offline',
    liveShares: 1,
    /** Of the account that a sign-in found or made. */
    phone: null as string | null,
    meanwhile: () => undefined as unknown,
  }
  const phone = { sessionEnded: 0, left: 0, signedIn: true }
  const { client, calls } = fakeClient({
    get: {
      '/me': () => ok(candidate({ cloudAccount: null, email: null, phone: backend.phone })),
      '/me/deletion': () =>
        ok({ hindrance: null, erased: '手机号', stays: STAYS, liveShares: backend.liveShares }),
    },
    delete: {
      '/me': () => {
        backend.meanwhile()
        if (backend.deletion === 'offline') return offline()
        if (backend.deletion === 'signedOut') return { ok: false, failure: { kind: 'signedOut' } }
        return backend.deletion === 'done' ? ok(undefined) : refused(backend.deletion)
      },
      '/me/shares': () => {
        backend.liveShares = 0
        return ok(undefined)
      },
    },
  })
  const store = new DeletionStore({
    api: client,
    clock: new ServerClock(),
    intentions: new Intentions(new MemoryStorage()),
    session: phone,
    endSession: () => {
      phone.sessionEnded += 1
    },
  })
  return { backend, phone, calls, store }
}

test('a deleted account ends the session on this phone and says what stayed', async () => {
  const { phone, store } = bench()
  await store.preview.load()
  await store.deleteAccount()
  expect(store.stayed).toEqual(STAYS)
  expect(phone.sessionEnded).toBe(1)
})

test('an account is gone where the lost answer’s session came back as another account’s, and not where nobody is signed in', async () => {
  for (const [signedIn, stayed] of [
    [true, STAYS],
    [false, null],
  ] as const) {
    const { backend, phone, store } = bench()
    await store.preview.load()
    backend.deletion = 'signedOut'
    backend.meanwhile = () => Object.assign(phone, { left: 1, signedIn })
    await store.deleteAccount()
    expect(store.stayed).toEqual(stayed)
    expect(phone.sessionEnded).toBe(signedIn ? 1 : 0)
  }
})

test.each([
  ['goes, too', null, 2],
  ['stays where somebody uses it already', '138****0001', 1],
])('the account that a sign-in has made in its place %s', async (_, used, deletions) => {
  const { backend, calls, phone, store } = bench()
  await store.preview.load()
  backend.deletion = 'signedOut'
  backend.phone = used
  backend.meanwhile = () => Object.assign(phone, { left: 1, signedIn: true })
  await store.deleteAccount()
  expect(calls.filter(({ operation }) => operation === 'DELETE /me')).toHaveLength(deletions)
  expect(store.stayed).toEqual(STAYS)
})

test('what is tried again has the same end as what succeeds at once', async () => {
  const { backend, phone, store } = bench()
  await store.preview.load()
  backend.deletion = 'offline'
  await store.deleteAccount()
  expect([store.stayed, phone.sessionEnded]).toEqual([null, 0])
  backend.deletion = 'done'
  await store.retry()
  expect([store.stayed, phone.sessionEnded]).toEqual([STAYS, 1])
})

test('ending the share links reads anew what would stay', async () => {
  const { store } = bench()
  await store.preview.load()
  await store.endShares()
  expect(store.preview.value?.liveShares).toBe(0)
})

test('an account with an unpaid order stays, its session too, and what stands in the way is read', async () => {
  const { backend, calls, phone, store } = bench()
  backend.deletion = 'account-has-unpaid-order'
  await store.deleteAccount()
  expect(store.stayed).toBeNull()
  expect(store.write.failure).toMatchObject({ code: 'account-has-unpaid-order' })
  expect(calls.map(({ operation }) => operation)).toContain('GET /me/deletion')
  expect(phone.sessionEnded).toBe(0)
})

test('tapping twice deletes once', async () => {
  const { calls, store } = bench()
  await Promise.all([store.deleteAccount(), store.deleteAccount()])
  expect(calls).toHaveLength(1)
})

test.each([
  ['account-has-unpaid-order', { orderId: 'ord-1' }, routes.order('ord-1')],
  ['account-has-unpaid-order', { orderId: null }, routes.orders()],
  ['account-has-live-registration', { registrationId: 'reg-1' }, routes.registration('reg-1')],
  ['account-has-live-registration', {}, routes.exams()],
])('what stands in the way by %s with %j is found at %s', (code, extra, url) => {
  expect(wayPastObstacle({ code, ...extra })?.url).toBe(url)
})
