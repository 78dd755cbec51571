import type { Stats } from '../stats'

/** The instance of a page or component as user code sees it (`this`). */
export interface Instance {
  is: string
  setData(data: Record<string, unknown>, done?: () => void): void
  /** The adapter's inner component. */
  _$: { setData(data: unknown): void }
  [key: string]: unknown
}

const encoder = new TextEncoder()

/**
 * The `setData` that pages and components get: data cross as JSON, as they do between the client's two threads,
 * so what JSON loses is lost here too, and every call is counted with its bytes.
 */
export function bridgedSetData(stats: Stats) {
  return function (this: Instance, data: Record<string, unknown>, done?: () => void): void {
    const json = JSON.stringify(data, (_, value) => (value === undefined ? null : value))
    stats.setData.push({ component: this.is, keys: Object.keys(data), bytes: encoder.encode(json).length })
    stats.mark('firstSetData')
    this._$.setData(JSON.parse(json))
    if (done) setTimeout(() => done.call(this), 0)
    if (!('firstRender' in stats.marks))
      requestAnimationFrame(() => setTimeout(() => stats.mark('firstRender')))
  }
}
