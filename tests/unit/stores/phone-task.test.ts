import type { Outcome } from '../../../src/platform/outcome'
import { PhoneTask } from '../../../src/stores/phone-task'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** A question to the phone that is answered when the test says so. */
function question() {
  let answer: (outcome: Outcome) => void = () => undefined
  const asked = new Promise<Outcome>((resolve) => {
    answer = resolve
  })
  return { ask: jest.fn(() => asked), answer }
}

describe('a question to the phone', () => {
  test('is asked once however often it is tapped, and ends as the phone answers', async () => {
    const task = new PhoneTask<'copy'>()
    const { ask, answer } = question()
    const run = task.run('copy', ask)
    void task.run('copy', ask)
    expect([ask.mock.calls.length, task.running]).toEqual([1, 'copy'])
    answer('refused')
    await run
    expect([task.running, task.ended]).toEqual([null, { task: 'copy', outcome: 'refused' }])
    expect(jest.getTimerCount()).toBe(0)
  })

  test('that the phone never answers blocks nothing, and its late answer still counts', async () => {
    const task = new PhoneTask<'copy'>()
    const { ask, answer } = question()
    const run = task.run('copy', ask)
    jest.runAllTimers()
    await run
    expect([task.running, task.ended?.outcome]).toEqual([null, 'unanswered'])
    answer('done')
    await Promise.resolve()
    expect(task.ended?.outcome).toBe('done')
  })

  test('that is answered when the next one is open says nothing about that one', async () => {
    const task = new PhoneTask<'copy' | 'picture'>()
    const early = question()
    const run = task.run('copy', early.ask)
    jest.runAllTimers()
    await run
    void task.run('picture', question().ask)
    early.answer('done')
    await Promise.resolve()
    expect([task.running, task.ended?.outcome]).toEqual(['picture', 'unanswered'])
  })
})
