import type { Stats } from '../stats'
import type { UserTap } from '../user-tap'

/** The instance of a page or component as user code sees it (`this`). */
export interface Instance {
  is: string
  setData(data: Record<string, unknown>, done?: () => void): void
  /** The adapter's inner component. */
  _$: { setData(data: unknown): void }
  [key: string]: unknown
}

/** What the logic gathers before it calls `setData`, with room to spare. */
const ANSWER_MS = 50

/**
 * The way between the client's two threads. With a delay an event reaches the logic late and a `setData` the view,
 * each way in order, so that either acts on what the other no longer shows; without one both happen at once.
 */
export class Bridge {
  private crossing = 0
  private lastArrival = 0

  /** `delay`: milliseconds one way. */
  constructor(
    private readonly delay: number,
    private readonly userTap: UserTap,
  ) {}

  /** Hands an event of the view over; one that a tap brought about still counts as such. */
  toLogic(run: () => void): void {
    const tapped = this.userTap.active
    if (this.delay === 0) run()
    else this.cross(() => (tapped ? this.userTap.during(run) : run()))
  }

  /** Hands data over to the view; `done` runs once word of it is back. */
  toView(run: () => void, done: () => void): void {
    const arrive = () => {
      run()
      this.cross(done)
    }
    if (this.delay === 0) arrive()
    else this.cross(arrive)
  }

  /** Resolves once nothing is under way and either side has had the time to answer what came last. */
  async rest(): Promise<void> {
    while (this.crossing > 0 || performance.now() - this.lastArrival < ANSWER_MS) {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
    }
  }

  private cross(run: () => void): void {
    this.crossing += 1
    setTimeout(() => {
      this.crossing -= 1
      this.lastArrival = performance.now()
      run()
    }, this.delay)
  }
}

const encoder = new TextEncoder()

/**
 * The `setData` that pages and components get: data cross as JSON, as they do between the client's two threads,
 * so what JSON loses is lost here too, and every call is counted with its bytes. `arrived` runs once the view has them.
 */
export function bridgedSetData(stats: Stats, bridge: Bridge, arrived: () => void) {
  return function (this: Instance, data: Record<string, unknown>, done?: () => void): void {
    const json = JSON.stringify(data, (_, value) => (value === undefined ? null : value))
    stats.setData.push({ component: this.is, keys: Object.keys(data), bytes: encoder.encode(json).length })
    stats.mark('firstSetData')
    bridge.toView(
      () => {
        this._$.setData(JSON.parse(json))
        arrived()
        if (!('firstRender' in stats.marks))
          requestAnimationFrame(() => setTimeout(() => stats.mark('firstRender')))
      },
      () => done?.call(this),
    )
  }
}
