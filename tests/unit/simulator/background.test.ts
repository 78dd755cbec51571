import type { Engine } from '../../../simulator/src/phone/wx/engine'
import { NativePages } from '../../../simulator/src/phone/wx/native-page'
import { Sleep } from '../../../simulator/src/phone/wx/sleep'

/** Native pages over an engine of which only the app's life counts, and what happened to it. */
function life(iPhone: boolean) {
  const happened: string[] = []
  const lifecycle = { hide: () => happened.push('hide'), show: () => happened.push('show') }
  const engine = { lifecycle, conditions: { iPhone } } as unknown as Engine
  return { engine, pages: new NativePages(), happened }
}

describe('a native page hides the mini-program', () => {
  test.each([
    ['an iPhone', true, ['hide', 'page', 'answer', 'show']],
    ['Android', false, ['hide', 'page', 'show', 'answer']],
  ])('and on %s shows it again in that system’s order', async (_, iPhone, order) => {
    const { engine, pages, happened } = life(iPhone)
    await pages.during(engine, async () => happened.push('page'), false)
    happened.push('answer')
    // In the answer the app may already ask what it may ask in front.
    expect(pages.returning).toBe(iPhone)
    await new Promise((resolve) => setTimeout(resolve))
    expect(happened).toEqual(order)
  })

  test('also where it closes without an answer', () => {
    const { engine, pages, happened } = life(false)
    void pages.during(engine, () => new Promise(() => undefined), true)
    expect(happened).toEqual(['hide', 'show'])
  })

  test('and not before a page is closed that the answer of the first has opened', async () => {
    const { engine, pages, happened } = life(true)
    await pages.during(engine, async () => undefined, false)
    const second = new Promise<void>((close) => setTimeout(close, 5))
    await pages.during(engine, () => second, false)
    expect(happened).not.toContain('show')
    await new Promise((resolve) => setTimeout(resolve))
    expect([happened.at(-1), happened.filter((what) => what === 'show').length]).toEqual(['show', 1])
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
