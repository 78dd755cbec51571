import type { Result } from '../../../src/api/failure'
import { Intentions } from '../../../src/api/intentions'
import { offline, ok, refused } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'

const BUY = 'order:tca-architect-2020-08'

/** Carries out a write on a phone with this storage and gives the key it went out under. */
async function keyOf(
  storage: MemoryStorage,
  outcome: Result<unknown>,
  object = BUY,
  asked?: string,
): Promise<string> {
  let used = ''
  const write = async (key: string) => {
    used = key
    return outcome
  }
  await new Intentions(storage).carryOut(object, write, asked)
  return used
}

test('a lost answer keeps its key, also when the app was killed', async () => {
  const storage = new MemoryStorage()
  const first = await keyOf(storage, offline())
  const second = await keyOf(storage, { ok: false, failure: { kind: 'timeout' } })
  const third = await keyOf(storage, { ok: false, failure: { kind: 'server', incident: null } })
  expect([second, third]).toEqual([first, first])
})

test('the key is on the device before the request leaves', async () => {
  const storage = new MemoryStorage()
  await new Intentions(storage).carryOut(BUY, async (key) => {
    expect(storage.get(`intention:${BUY}`)).toContain(key)
    return ok(null)
  })
})

test.each([
  ['done', ok({ id: 'ord_1' })],
  ['refused by a rule', refused('sitting-closed')],
])('once it is %s, the next time is a new intention', async (_, settled) => {
  const storage = new MemoryStorage()
  const first = await keyOf(storage, settled)
  expect(storage.entries.size).toBe(0)
  expect(await keyOf(storage, settled)).not.toBe(first)
})

test('two intentions have two keys, each as the contract wants it', async () => {
  const storage = new MemoryStorage()
  const keys = [await keyOf(storage, offline()), await keyOf(storage, offline(), 'order:other')]
  expect(new Set(keys).size).toBe(2)
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
})

test.each([
  ['settled', ok(null)],
  ['lost, too', offline()],
])('what was asked before something else of the same object is a new write: %s', async (_, later) => {
  const storage = new MemoryStorage()
  const lost = await keyOf(storage, offline(), 'paper:CA2007', 'A')
  await keyOf(storage, later, 'paper:CA2007', 'B')
  expect(await keyOf(storage, ok(null), 'paper:CA2007', 'A')).not.toBe(lost)
})

test('what is asked of another object leaves a key alone', async () => {
  const storage = new MemoryStorage()
  const lost = await keyOf(storage, offline(), 'paper:CA2007', 'A')
  await keyOf(storage, ok(null), 'paper:CA2008', 'A')
  expect(await keyOf(storage, ok(null), 'paper:CA2007', 'A')).toBe(lost)
})

test('an answer that comes late takes no key from what was asked after it', async () => {
  const storage = new MemoryStorage()
  let second = ''
  await new Intentions(storage).carryOut(
    'paper:CA2007',
    async () => {
      second = await keyOf(storage, offline(), 'paper:CA2007', 'B')
      return ok(null)
    },
    'A',
  )
  expect(await keyOf(storage, ok(null), 'paper:CA2007', 'B')).toBe(second)
})
