import { when } from 'mobx'
import { MyDataStore } from '../../../../src/features/account/my-data-store'
import type { Outcome } from '../../../../src/platform/outcome'
import { fakeClient, offline, ok } from '../../support/fake-client'

const everything = {
  exportedAt: '2020-07-01T10:00:00+08:00',
  candidate: { phone: '13800000001' },
  orders: [],
  registrations: [],
  certificates: [],
  messages: [],
}

function bench() {
  const backend = { reachable: true }
  const phone = { clipboard: '', copying: 'done' as Outcome | Promise<Outcome> }
  const { client, calls } = fakeClient({
    get: { '/me/export': () => (backend.reachable ? ok(everything) : offline()) },
  })
  const store = new MyDataStore({
    api: client,
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

test('until the export is copied no second one begins', async () => {
  const { calls, phone, store } = bench()
  let consent = (_: Outcome) => {}
  phone.copying = new Promise((resolve) => {
    consent = resolve
  })
  const exporting = store.export()
  await when(() => store.copy.running !== null)
  expect(store.write.running).toBe('export')
  await store.export()
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
