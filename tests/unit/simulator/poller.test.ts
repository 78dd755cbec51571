import { PACE, Poller } from '../../../simulator/src/host/poller'

describe('looking for new messages', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => jest.useRealTimers())

  it('happens at a calm pace', async () => {
    const look = jest.fn(async () => undefined)
    await new Poller(look, () => true).run()
    await jest.advanceTimersByTimeAsync(10 * PACE.calm)
    expect(look).toHaveBeenCalledTimes(11)
  })

  it('happens at once and often after the clock was moved, and calms down again', async () => {
    const look = jest.fn(async () => undefined)
    const poller = new Poller(look, () => true)
    await poller.run()
    poller.hurry()
    expect(look).toHaveBeenCalledTimes(2)
    await jest.advanceTimersByTimeAsync(PACE.eager)
    expect(look).toHaveBeenCalledTimes(3)
    await jest.advanceTimersByTimeAsync(PACE.eagerFor)
    look.mockClear()
    await jest.advanceTimersByTimeAsync(10 * PACE.calm)
    expect(look).toHaveBeenCalledTimes(10)
  })

  it('waits for an answer before it asks again', async () => {
    let answer = () => undefined as unknown
    const look = jest.fn(() => new Promise<void>((resolve) => (answer = () => resolve())))
    const poller = new Poller(look, () => true)
    void poller.run()
    poller.hurry()
    await jest.advanceTimersByTimeAsync(2 * PACE.calm)
    expect(look).toHaveBeenCalledTimes(1)
    answer()
    await jest.advanceTimersByTimeAsync(PACE.eager)
    expect(look).toHaveBeenCalledTimes(2)
  })

  it('rests while nobody watches', async () => {
    const look = jest.fn(async () => undefined)
    let watched = false
    await new Poller(look, () => watched).run()
    await jest.advanceTimersByTimeAsync(5 * PACE.calm)
    expect(look).not.toHaveBeenCalled()
    watched = true
    await jest.advanceTimersByTimeAsync(PACE.calm)
    expect(look).toHaveBeenCalledTimes(1)
  })
})
