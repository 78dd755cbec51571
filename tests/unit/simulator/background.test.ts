import type { Client } from '../../../simulator/src/phone/wx/client'
import { onNativePage } from '../../../simulator/src/phone/wx/native-page'
import { Sleep } from '../../../simulator/src/phone/wx/sleep'

/** A client of which only its app's life counts, and what happened to it. */
function life(iPhone: boolean) {
  const happened: string[] = []
  const lifecycle = { hide: () => happened.push('hide'), show: () => happened.push('show') }
  return { client: { engine: { lifecycle, conditions: { iPhone } } } as unknown as Client, happened }
}

describe('a native page hides the mini-program', () => {
  test.each([
    ['an iPhone', true, ['hide', 'page', 'answer', 'show']],
    ['Android', false, ['hide', 'page', 'show', 'answer']],
  ])('and on %s shows it again in that system’s order', async (_, iPhone, order) => {
    const { client, happened } = life(iPhone)
    await onNativePage(client, async () => happened.push('page'), false)
    happened.push('answer')
    await new Promise((resolve) => setTimeout(resolve))
    expect(happened).toEqual(order)
  })

  test('also where it closes without an answer', () => {
    const { client, happened } = life(false)
    void onNativePage(client, () => new Promise(() => undefined), true)
    expect(happened).toEqual(['hide', 'show'])
  })
})

describe('in the background', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  test('timers stand still after five seconds, and what was due is done once at the return', () => {
    const sleep = new Sleep()
    const timers = sleep.timers()
    const [once, often, never] = [jest.fn(), jest.fn(), jest.fn()]
    sleep.hidden()
    jest.advanceTimersByTime(4_999)
    timers.setTimeout(once, 10)
    timers.setInterval(often, 10)
    const cleared = timers.setTimeout(never, 10)
    jest.advanceTimersByTime(1_000)
    timers.clearTimeout(cleared)
    expect([once.mock.calls.length, often.mock.calls.length]).toEqual([0, 0])
    const woken = timers.setTimeout(never, 0)
    jest.advanceTimersByTime(1)
    sleep.wake()
    timers.clearTimeout(woken)
    jest.advanceTimersByTime(1)
    expect([once, often, never].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
  })

  test('requests are interrupted then, and none begins', async () => {
    const sleep = new Sleep()
    const [early, late] = [new AbortController(), new AbortController()]
    void sleep.during(early, () => new Promise(() => undefined))
    sleep.hidden()
    jest.advanceTimersByTime(5_000)
    expect(early.signal.reason).toBe('interrupted')
    await sleep.during(late, async () => undefined)
    expect(late.signal.reason).toBe('interrupted')
    sleep.wake()
    const awake = new AbortController()
    await sleep.during(awake, async () => undefined)
    expect(awake.signal.aborted).toBe(false)
  })
})
