import type { Schema } from '../../../../src/api/contract-types'
import { ServerClock } from '../../../../src/api/server-clock'
import { SittingStore } from '../../../../src/features/registration/sitting-store'
import { fakeClient, ok, refused } from '../../support/fake-client'
import { certification, closedSitting, sitting } from '../../support/sittings'

async function listOf(items: Schema<'Sitting'>[]): Promise<SittingStore> {
  const { client } = fakeClient({
    get: {
      '/certifications/{code}': () => ok(certification()),
      '/certifications/{code}/sittings': () => ok({ items, nextCursor: null }),
    },
  })
  const store = new SittingStore({ api: client, clock: new ServerClock() }, 'tca-architect')
  await store.choice.load()
  return store
}

const year = [closedSitting('07'), ...['08', '09', '10', '11', '12'].map((id) => sitting({ id }))]
const ids = (sittings: readonly Schema<'Sitting'>[]) => sittings.map(({ id }) => id)

test('the earliest sitting that can be chosen shows its consequences first', async () => {
  expect((await listOf(year)).selected?.id).toBe('08')
})

test('a picked sitting that cannot be chosen any more stays in the list, and no other one takes its place', async () => {
  const store = await listOf([...year, closedSitting('13')])
  expect(store.lost).toBe(false)
  store.pick('13')
  expect(ids(store.listed)).toContain('13')
  expect(store.selected).toBeNull()
  expect(store.lost).toBe(true)
  store.pick('09')
  expect(store.selected?.id).toBe('09')
})

test('the one that was shown first gives its place to no other either', async () => {
  const items = [...year]
  const store = await listOf(items)
  expect(store.selected?.id).toBe('08')
  items[1] = closedSitting('08')
  await store.choice.load()
  expect([store.selected, store.lost]).toEqual([null, true])
})

test('the nearest sittings are listed, the others on demand', async () => {
  const store = await listOf(year)
  expect(ids(store.listed)).toEqual(['07', '08', '09', '10'])
  expect(store.hidden).toBe(2)
  store.expand()
  expect(store.hidden).toBe(0)
})

test('a later sitting stays listed once it is picked', async () => {
  const store = await listOf(year)
  store.expand()
  store.pick('12')
  expect(ids(store.listed)).toEqual(['07', '08', '09', '10', '12'])
  expect(store.selected?.id).toBe('12')
})

test('where nothing can be chosen, nothing is selected and everything says why', async () => {
  const store = await listOf([closedSitting('07'), closedSitting('08')])
  expect(store.selected).toBeNull()
  expect(store.lost).toBe(false)
  expect(store.hidden).toBe(0)
})

test('an unknown certification fails as the backend says it', async () => {
  const { client } = fakeClient({
    get: {
      '/certifications/{code}': () => refused('certification-unknown'),
      '/certifications/{code}/sittings': () => refused('certification-unknown'),
    },
  })
  const store = new SittingStore({ api: client, clock: new ServerClock() }, 'nope')
  await store.choice.load()
  expect(store.choice.failure).toMatchObject({ kind: 'problem', code: 'certification-unknown' })
})
