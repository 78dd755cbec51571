import type { Result } from '../../../src/api/failure'
import { ServerClock } from '../../../src/api/server-clock'
import { Resource } from '../../../src/stores/resource'
import { offline, ok } from '../support/fake-client'

/** A resource whose answers arrive when a test says so. */
function bench() {
  const answers: ((answer: Result<string>) => void)[] = []
  const read = () => new Promise<Result<string>>((resolve) => answers.push(resolve))
  return { answers, resource: new Resource<string>(read, new ServerClock()) }
}

test('of two reads the later one counts, in whatever order they answer', async () => {
  const { answers, resource } = bench()
  const both = [resource.load(), resource.load()]
  answers[1]?.(ok('new'))
  answers[0]?.(ok('old'))
  await Promise.all(both)
  expect(resource.value).toBe('new')
})

test("a write's answer outranks a read that was on its way", async () => {
  const { answers, resource } = bench()
  const read = resource.load()
  resource.accept('written')
  answers[0]?.(ok('read before the write'))
  await read
  expect(resource.value).toBe('written')
  expect(resource.loading).toBe(false)
})

test('content stays through a failure, which is told beside it', async () => {
  const { answers, resource } = bench()
  resource.accept('content')
  const read = resource.load()
  answers[0]?.(offline())
  await read
  expect([resource.phase, resource.value, resource.failure?.kind]).toEqual(['content', 'content', 'offline'])
})
