import type { Result } from '../../../src/api/failure'
import { ServerClock } from '../../../src/api/server-clock'
import { Resource } from '../../../src/stores/resource'
import { Snapshot } from '../../../src/stores/snapshot'
import { offline, ok } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'

const NOW = Date.parse('2020-07-20T10:02:00+08:00')
const clock = new ServerClock(() => NOW)

/** A resource whose answers a test gives one by one, in any order. */
function answering(snapshot?: Snapshot<string>) {
  const answers: ((result: Result<string>) => void)[] = []
  const read = () => new Promise<Result<string>>((resolve) => answers.push(resolve))
  return { resource: new Resource(read, clock, snapshot), answers }
}

/** A resource whose reads end as listed. */
function ending(...results: Result<string>[]): Resource<string> {
  return new Resource(async () => results.shift() ?? offline(), clock)
}

test('it is a skeleton, then content that knows when it was true', async () => {
  const resource = ending(ok('home'))
  expect(resource.phase).toBe('skeleton')
  await resource.load()
  expect(resource).toMatchObject({
    phase: 'content',
    value: 'home',
    refreshedAt: NOW,
    fresh: true,
    failure: null,
  })
})

test('without content a failure is what the page shows, until a retry succeeds', async () => {
  const resource = ending(offline(), ok('home'))
  await resource.load()
  expect(resource).toMatchObject({ phase: 'failed', failure: { kind: 'offline' } })
  await resource.load()
  expect(resource).toMatchObject({ phase: 'content', failure: null })
})

test('content survives a failed reload', async () => {
  const resource = ending(ok('home'), offline())
  await resource.load()
  await resource.load()
  expect(resource).toMatchObject({ phase: 'content', value: 'home', failure: { kind: 'offline' } })
})

test('of two reads the later one counts, whichever answers last', async () => {
  const { resource, answers } = answering()
  const loads = [resource.load(), resource.load()]
  answers[1]?.(ok('new'))
  answers[0]?.(ok('old'))
  await Promise.all(loads)
  expect(resource).toMatchObject({ value: 'new', loading: false })
})

test('what a write gave is newer than a read on its way', async () => {
  const { resource, answers } = answering()
  const load = resource.load()
  resource.accept('written')
  answers[0]?.(ok('read before'))
  await load
  expect(resource).toMatchObject({ value: 'written', loading: false })
})

test('a cold start shows what was stored, with its time', async () => {
  const storage = new MemoryStorage()
  const first = answering(new Snapshot(storage, 'home'))
  const load = first.resource.load()
  first.answers[0]?.(ok('stored'))
  await load
  const second = answering(new Snapshot(storage, 'home'))
  expect(second.resource).toMatchObject({ phase: 'content', value: 'stored', refreshedAt: NOW, fresh: false })
})

test('what came by another way and is newer is as fresh as what was read', async () => {
  const storage = new MemoryStorage()
  const { resource } = answering(new Snapshot(storage, 'home'))
  resource.accept('read')
  new Snapshot<string>(storage, 'home').write({ value: 'fetched', savedAt: NOW + 1 })
  resource.recall()
  expect(resource).toMatchObject({ value: 'fetched', refreshedAt: NOW + 1, fresh: true })
})

test('clearing forgets it here and in the storage; what is on its way is the next one’s, and ends the waiting', async () => {
  const storage = new MemoryStorage()
  const { resource, answers } = answering(new Snapshot(storage, 'home'))
  resource.accept('mine')
  const load = resource.load()
  resource.clear()
  expect(resource).toMatchObject({ phase: 'skeleton', value: null, refreshedAt: null })
  expect(storage.entries.size).toBe(0)
  // The client gives nobody an answer that somebody else asked for.
  answers[0]?.(ok('theirs'))
  await load
  expect(resource).toMatchObject({ phase: 'content', value: 'theirs', loading: false })
})

test('asked again and again, a slow answer is waited for and not dropped for the next one', async () => {
  const { resource, answers } = answering()
  const asked = [resource.poll(), resource.poll(), resource.poll()]
  expect(answers).toHaveLength(1)
  answers[0]?.(offline())
  await Promise.all(asked)
  expect(resource.failure).toEqual({ kind: 'offline' })
  void resource.poll()
  expect(answers).toHaveLength(2)
})
