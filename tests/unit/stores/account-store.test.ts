import { Intentions } from '../../../src/api/intentions'
import { ServerClock } from '../../../src/api/server-clock'
import { AccountStore } from '../../../src/stores/account-store'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { candidate } from '../support/candidates'
import { fakeClient, offline, ok, refused } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'

function bench(first: 'lost' | 'refused') {
  let calls = 0
  const { client, calls: asked } = fakeClient({
    post: {
      '/me/phone': () => {
        calls += 1
        if (calls > 1) return ok(candidate())
        return first === 'lost' ? offline() : refused('phone-code-invalid')
      },
    },
  })
  const storage = new PersonalStorage(new MemoryStorage())
  const account = new AccountStore({
    api: client,
    intentions: new Intentions(storage),
    clock: new ServerClock(),
    personal: storage,
  })
  const keys = () => asked.map(({ options }) => options?.idempotencyKey)
  return { account, keys }
}

test('a phone number whose answer was lost is bound by trying again, as the same write', async () => {
  const { account, keys } = bench('lost')
  expect(await account.bindPhone('code')).toBe(false)
  await account.write.retry()
  expect(account.me.value?.phone).toBe('138****0001')
  expect(account.write.failure).toBeNull()
  expect(new Set(keys()).size).toBe(1)
})

test('after a refusal trying again is a new write', async () => {
  const { account, keys } = bench('refused')
  await account.bindPhone('code')
  expect(account.write.failure).toMatchObject({ code: 'phone-code-invalid' })
  await account.write.retry()
  expect(new Set(keys()).size).toBe(2)
})

test('a second tap while the first is running does nothing', async () => {
  const { account, keys } = bench('lost')
  await Promise.all([account.bindPhone('code'), account.bindPhone('code')])
  expect(keys()).toHaveLength(1)
})

test('after signing out nothing of the last change can be tried again', async () => {
  const { account, keys } = bench('lost')
  await account.bindPhone('code')
  account.clear()
  await account.write.retry()
  expect(keys()).toHaveLength(1)
})
