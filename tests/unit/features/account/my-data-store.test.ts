import { when } from 'mobx'
import { Intentions } from '../../../../src/api/intentions'
import { obstacleOf } from '../../../../src/features/account/deletion-refusal'
import { MyDataStore } from '../../../../src/features/account/my-data-store'
import type { Outcome } from '../../../../src/platform/outcome'
import { routes } from '../../../../src/platform/routes'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const everything = {
  exportedAt: '2020-07-01T10:00:00+08:00',
  candidate: { phone: '13800000001' },
  orders: [],
  registrations: [],
  certificates: [],
  messages: [],
}

function bench() {
  const backend = { deletion: 'done' as 'done' | 'account-has-unpaid-order', reachable: true }
  const phone = { clipboard: '', copying: 'done' as Outcome | Promise<Outcome>, sessionEnded: 0 }
  const { client, calls } = fakeClient({
    get: { '/me/export': () => (backend.reachable ? ok(everything) : offline()) },
    delete: { '/me': () => (backend.deletion === 'done' ? ok(undefined) : refused(backend.deletion)) },
  })
  const store = new MyDataStore({
    api: client,
    intentions: new Intentions(new MemoryStorage()),
    endSession: () => {
      phone.sessionEnded += 1
    },
    copyText: async (text) => {
      const outcome = await phone.copying
      if (outcome === 'done') phone.clipboard = text
      return outcome
    },
  })
  return { backend, phone, calls, store }
}

test('the export is on the clipboard as readable JSON', async () => {
  const { phone, store } = bench()
  await store.export()
  expect(JSON.parse(phone.clipboard)).toEqual(everything)
  expect(phone.clipboard).toContain('\n')
  expect(store.copy.ended?.outcome ?? null).toBe('done')
})

test('a refused clipboard is told and can be tried again', async () => {
  const { phone, store } = bench()
  phone.copying = 'refused'
  await store.export()
  expect(store.copy.ended?.outcome ?? null).toBe('refused')
  phone.copying = 'done'
  await store.export()
  expect(store.copy.ended?.outcome ?? null).toBe('done')
})

test('until the export is copied nothing else begins', async () => {
  const { calls, phone, store } = bench()
  let consent = (_: Outcome) => {}
  phone.copying = new Promise((resolve) => {
    consent = resolve
  })
  const exporting = store.export()
  await when(() => store.copy.running !== null)
  expect(store.write.running).toBe('export')
  await store.export()
  expect(await store.deleteAccount()).toBe(false)
  consent('done')
  await exporting
  expect(calls).toHaveLength(1)
})

test('without network nothing is copied', async () => {
  const { backend, phone, store } = bench()
  backend.reachable = false
  await store.export()
  expect(store.write.failure).toEqual({ kind: 'offline' })
  expect(phone.clipboard).toBe('')
})

test('a deleted account ends the session on this phone', async () => {
  const { phone, store } = bench()
  expect(await store.deleteAccount()).toBe(true)
  expect(phone.sessionEnded).toBe(1)
})

test('an account with an unpaid order stays, and so does its session', async () => {
  const { backend, phone, store } = bench()
  backend.deletion = 'account-has-unpaid-order'
  expect(await store.deleteAccount()).toBe(false)
  expect(store.write.failure).toMatchObject({ code: 'account-has-unpaid-order' })
  expect(phone.sessionEnded).toBe(0)
})

test('tapping twice deletes once', async () => {
  const { calls, store } = bench()
  await Promise.all([store.deleteAccount(), store.deleteAccount()])
  expect(calls).toHaveLength(1)
})

test.each([
  ['account-has-unpaid-order', { orderId: 'ord-1' }, routes.order('ord-1')],
  ['account-has-unpaid-order', {}, routes.orders()],
  ['account-has-live-registration', { registrationId: 'reg-1' }, routes.registration('reg-1')],
  ['account-has-live-registration', {}, routes.exams()],
])('what stands in the way by %s with %j is found at %s', (code, extra, url) => {
  expect(obstacleOf(refused(code, extra).failure)?.url).toBe(url)
})
