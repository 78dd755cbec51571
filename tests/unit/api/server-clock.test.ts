import { ServerClock } from '../../../src/api/server-clock'
import { MemoryStorage } from '../support/memory-storage'

const TOLD = '2020-07-25T13:20:00+08:00'
const MINUTE = 60_000
const DAY = 86_400_000

/** A device whose clock is off by as much as it says, and a day of it with the backend. */
function device(offBy: number) {
  const storage = new MemoryStorage()
  const state = { now: Date.parse(TOLD) + offBy }
  const start = () => new ServerClock(() => state.now, storage)
  return { storage, state, start }
}

test.each([0, -2 * DAY, 2 * DAY])(
  'a device that is off by %d ms knows the time on its next start',
  (offBy) => {
    const { state, start } = device(offBy)
    start().sync(TOLD)
    state.now += 10 * MINUTE
    const next = start()
    expect(next.knownNow).toBe(Date.parse(TOLD) + 10 * MINUTE)
  },
)

test('before any answer the time is not known', () => {
  const { state, start } = device(0)
  expect(start().known).toBe(false)
  expect(start().knownNow).toBeNull()
  expect(start().now()).toBe(state.now)
})

test('a device set back since the last answer does not know the time, until the next answer', () => {
  const { state, start } = device(0)
  start().sync(TOLD)
  state.now -= DAY
  const clock = start()
  expect(clock.known).toBe(false)
  clock.sync('2020-07-25T13:30:00+08:00')
  expect(clock.knownNow).toBe(Date.parse('2020-07-25T13:30:00+08:00'))
  expect(start().known).toBe(true)
})

test.each(['nonsense', null, { offset: 'x', at: 1 }, {}])('a damaged entry %j counts as none', (entry) => {
  const { storage, start } = device(0)
  storage.set('clock', entry)
  expect(start().known).toBe(false)
})

test('answers in quick succession write no more than one entry', () => {
  const { storage, state, start } = device(0)
  const set = jest.spyOn(storage, 'set')
  const clock = start()
  for (let second = 0; second < 50; second += 1) {
    clock.sync(new Date(Date.parse(TOLD) + second * 1000).toISOString())
    state.now += 1000
  }
  expect(set).toHaveBeenCalledTimes(1)
})
