import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { PaperStore } from '../../../../src/features/certificates/paper-store'
import { paperText, paperTone } from '../../../../src/features/certificates/paper-words'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { paper } from '../../support/certificates'
import { in2020 } from '../../support/dates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

jest.mock('@tarojs/taro', () => ({}))

const NUMBER = 'CA2007-4F8Q-19TZ'
const ADDRESS = { recipient: '李明', phone: '13800000001', region: '广东省深圳市', street: '科技路 1 号' }

function bench(put: () => ReturnType<typeof ok<ReturnType<typeof paper>>> | ReturnType<typeof offline>) {
  const { client, calls } = fakeClient({
    get: { '/certificates/{number}/paper': () => ok(paper()) },
    put: { '/certificates/{number}/paper': put },
  })
  const personal = new PersonalStorage(new MemoryStorage())
  const parts = { api: client, clock: new ServerClock(), intentions: new Intentions(personal), personal }
  return { visit: () => new PaperStore(parts, NUMBER), calls, personal }
}

function fill(store: PaperStore) {
  for (const field of ['recipient', 'phone', 'region', 'street'] as const) store.type(field, ADDRESS[field])
}

describe('the address of the paper certificate', () => {
  test('says which fields are wrong, and asks nothing', async () => {
    const { visit, calls } = bench(() => ok(paper()))
    const store = visit()
    store.type('phone', '12345')
    expect(await store.save()).toBe(false)
    expect(Object.keys(store.faults).toSorted()).toEqual(['phone', 'recipient', 'region', 'street'])
    store.type('phone', ADDRESS.phone)
    expect(store.faults.phone).toBeUndefined()
    expect(calls).toHaveLength(0)
  })

  test('takes a phone number as people write it', async () => {
    const { visit, calls } = bench(() => ok(paper({ state: 'addressGiven' })))
    const store = visit()
    fill(store)
    store.type('phone', '\u202d+86 138–0000–0001\u202c')
    expect(await store.save()).toBe(true)
    expect(calls[0]?.options?.body).toEqual(ADDRESS)
    expect(store.paper.value?.state).toBe('addressGiven')
  })

  test.each([
    ['recipient', 40],
    ['region', 60],
    ['street', 120],
  ] as const)(
    'of %s the contract takes %i signs, rare ones as one; more is a fault of its own',
    async (field, limit) => {
      const { visit } = bench(() => ok(paper({ state: 'addressGiven' })))
      const store = visit()
      fill(store)
      store.type(field, '𠮷'.repeat(limit + 1))
      expect(await store.save()).toBe(false)
      expect(store.faults[field]).toBe(`最多 ${limit} 个字，请缩短`)
      store.type(field, '𠮷'.repeat(limit))
      expect(await store.save()).toBe(true)
    },
  )

  test('a lost answer loses nothing: the text stays, also through a restart, and the key is the same', async () => {
    let connected = false
    const { visit, calls } = bench(() => (connected ? ok(paper({ state: 'addressGiven' })) : offline()))
    const first = visit()
    fill(first)
    expect(await first.save()).toBe(false)
    expect(first.write.failure).toEqual({ kind: 'offline' })
    const second = visit()
    expect(second.address).toEqual(ADDRESS)
    connected = true
    expect(await second.save()).toBe(true)
    expect(calls[0]?.options?.idempotencyKey).toBe(calls[1]?.options?.idempotencyKey)
    expect(visit().address.street).toBe('')
  })

  test('an address that was changed in between is written again, not answered with its lost answer', async () => {
    let connected = false
    const { visit, calls } = bench(() => (connected ? ok(paper({ state: 'addressGiven' })) : offline()))
    const store = visit()
    const save = async (street: string) => {
      fill(store)
      store.type('street', street)
      await store.save()
    }
    await save('科技路 1 号')
    connected = true
    await save('科技路 2 号')
    await save('科技路 1 号')
    const keys = calls.map(({ options }) => options?.idempotencyKey)
    expect([keys.length, new Set(keys).size]).toEqual([3, 3])
  })

  test('once the page shows another address, saving is a new write', async () => {
    const backend = { addressMasked: null as string | null, connected: false }
    const { client, calls } = fakeClient({
      get: { '/certificates/{number}/paper': () => ok(paper({ addressMasked: backend.addressMasked })) },
      put: { '/certificates/{number}/paper': () => (backend.connected ? ok(paper()) : offline()) },
    })
    const personal = new PersonalStorage(new MemoryStorage())
    const intentions = new Intentions(personal)
    const store = new PaperStore({ api: client, clock: new ServerClock(), intentions, personal }, NUMBER)
    await store.paper.load()
    fill(store)
    await store.save()
    backend.addressMasked = '139****0009 北京市'
    backend.connected = true
    await store.paper.load()
    await store.save()
    const keys = calls.flatMap(({ options }) => options?.idempotencyKey ?? [])
    expect([keys.length, new Set(keys).size]).toEqual([2, 2])
  })

  test('once printed it says so and shows how far the certificate is', async () => {
    const { client } = fakeClient({
      get: { '/certificates/{number}/paper': () => ok(paper({ state: 'printed', editable: false })) },
      put: { '/certificates/{number}/paper': () => refused('paper-certificate-printed') },
    })
    const personal = new MemoryStorage()
    const store = new PaperStore(
      {
        api: client,
        clock: new ServerClock(),
        intentions: new Intentions(personal),
        personal: new PersonalStorage(personal),
      },
      NUMBER,
    )
    fill(store)
    expect(await store.save()).toBe(false)
    expect(store.paper.value?.editable).toBe(false)
  })

  test.each([
    [{ state: 'toCome', next: '请填写邮寄地址' }, null, '最迟 8月24日 寄出，请填写邮寄地址'],
    [{ state: 'late', next: '没有邮寄地址，没有寄出' }, null, '原定 8月24日 前寄出，没有邮寄地址，没有寄出'],
    [{ state: 'kept', next: '请留意快递' }, '2020-08-12T15:30:00+08:00', '8月12日 寄出，请留意快递'],
  ] as const)('%j: a promise that has passed is not made again', (promise, postedAt, text) => {
    expect(paperText(paper({ promise, postedAt }), in2020)).toBe(text)
  })

  test.each([
    ['is still to come', { editable: true }, 'accent'],
    ['has passed', { editable: true, promise: { state: 'late', next: '' } }, 'warning'],
    ['belongs to an address that is fixed', { editable: false }, 'warning'],
  ] as const)('a promise that %s has its own colour', (_, changes, tone) => {
    expect(paperTone(paper(changes))).toBe(tone)
  })
})
