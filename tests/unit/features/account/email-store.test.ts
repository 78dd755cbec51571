import type { Schema } from '../../../../src/api/contract-types'
import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { EmailStore } from '../../../../src/features/account/email-store'
import { AccountStore } from '../../../../src/stores/account-store'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { candidate } from '../../support/candidates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const sent: Schema<'EmailConfirmation'> = {
  address: 'l***@example.com',
  expiresAt: '2020-07-01T10:10:00+08:00',
  resendAt: '2020-07-01T10:01:00+08:00',
}

function bench() {
  const backend = { reachable: true, code: '402913' }
  const { client, calls } = fakeClient({
    post: {
      '/me/email': () => (backend.reachable ? ok(sent) : offline()),
      '/me/email/confirmation': ({ body }) =>
        body.code === backend.code ? ok(candidate()) : refused('email-code-wrong'),
    },
  })
  const storage = new PersonalStorage(new MemoryStorage())
  const restarted = () =>
    new AccountStore({
      api: client,
      intentions: new Intentions(storage),
      clock: new ServerClock(),
      personal: storage,
    })
  const account = restarted()
  return { backend, account, calls, restarted, store: new EmailStore(account) }
}

test('an address is sent a code and bound with it', async () => {
  const { store, account } = bench()
  store.typeAddress(' li＠example.com ')
  await store.requestCode()
  expect(store.confirmation).toMatchObject(sent)
  store.typeCode('验证码 402 913。')
  expect(await store.confirm()).toBe(true)
  expect(account.me.value?.email?.confirmed).toBe(true)
  expect(store.confirmation).toBeNull()
})

test.each([
  'li@example',
  'li@example..com',
  '.li@example.com',
  '李雷@example.com',
  'li@-example.com',
  'li@example.com@',
])('%s, which the contract does not take, is not sent anywhere', async (address) => {
  const { store, calls } = bench()
  store.typeAddress(address)
  await store.requestCode()
  expect(store.wrong).toBe('address')
  expect(calls).toHaveLength(0)
  store.typeAddress('li@example.com')
  expect(store.wrong).toBeNull()
})

test('a wrong code is explained and nothing typed is lost', async () => {
  const { store, account } = bench()
  store.typeAddress('li@example.com')
  await store.requestCode()
  store.typeCode('000000')
  expect(await store.confirm()).toBe(false)
  expect(account.write.failure).toMatchObject({ code: 'email-code-wrong' })
  expect([store.address, store.code]).toEqual(['li@example.com', '000000'])
})

test('a code of another length is not sent', async () => {
  const { store, calls } = bench()
  store.typeCode('4029')
  expect(await store.confirm()).toBe(false)
  expect(store.wrong).toBe('code')
  expect(calls).toHaveLength(0)
})

test('without network the address stays in its field', async () => {
  const { backend, store, account } = bench()
  backend.reachable = false
  store.typeAddress('li@example.com')
  await store.requestCode()
  expect(account.write.failure).toEqual({ kind: 'offline' })
  expect(store.address).toBe('li@example.com')
})

test('a code that is typed before the answer to its sending has come stays, and is known to be whole', async () => {
  const { store } = bench()
  store.typeAddress('li@example.com')
  await store.requestCode()
  store.typeCode('111111')
  const again = store.requestCode()
  store.typeCode('402913')
  expect([await again, store.code]).toEqual([true, '402913'])
  const elsewhere = store.requestCode()
  store.typeCode('111111')
  store.typeAddress('li@example.org')
  expect([await elsewhere, store.code]).toEqual([false, '111111'])
  store.typeAddress('li@example.com')
  expect([await store.requestCode(), store.code]).toEqual([false, ''])
})

test('another address asks for another code', async () => {
  const { store } = bench()
  store.typeAddress('li@example.com')
  await store.requestCode()
  store.typeAddress('li@example.org')
  expect(store.confirmation).toBeNull()
  store.typeAddress('li@example.com')
  expect(store.confirmation).toMatchObject(sent)
})

test('a code is typed in, or sent again, after WeChat has ended the app for the mail; signing out forgets it', async () => {
  const { store, restarted } = bench()
  store.typeAddress('li@example.com')
  await store.requestCode()
  const account = restarted()
  const again = new EmailStore(account)
  expect(again.confirmation).toMatchObject(sent)
  await again.requestCode()
  expect(again.wrong).toBeNull()
  account.clear()
  expect(new EmailStore(restarted()).confirmation).toBeNull()
})

test('a code is sent again where another address came after the lost answer', async () => {
  const { backend, store, calls } = bench()
  const request = async (address: string) => {
    store.typeAddress(address)
    await store.requestCode()
  }
  backend.reachable = false
  await request('a@example.com')
  backend.reachable = true
  await request('b@example.com')
  await request('a@example.com')
  const keys = calls.map(({ options }) => options?.idempotencyKey)
  expect([keys.length, new Set(keys).size]).toEqual([3, 3])
})
