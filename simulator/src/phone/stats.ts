/** One `setData`: who called it, which top-level keys, how many bytes of JSON crossed the bridge. */
export interface SetDataEntry {
  component: string
  keys: string[]
  bytes: number
}

/** What a test and the panel can read about a run. */
export class Stats {
  readonly setData: SetDataEntry[] = []
  readonly errors: string[] = []
  readonly warnings: string[] = []
  /** API calls in their order, with their options but for the callbacks. */
  readonly calls: { api: string; options: Record<string, unknown> }[] = []
  /** APIs asked for that the simulator lacks, with how often. */
  readonly missing: Record<string, number> = {}
  /** Milliseconds since navigation start of the first time something happened. */
  readonly marks: Record<string, number> = {}

  mark(name: string): void {
    this.marks[name] ??= Math.round(performance.now())
  }

  error(cause: unknown): void {
    this.errors.push(cause instanceof Error ? (cause.stack ?? cause.message) : describe(cause))
  }

  miss(name: string): void {
    this.missing[name] = (this.missing[name] ?? 0) + 1
  }

  get totals(): { calls: number; bytes: number } {
    return { calls: this.setData.length, bytes: this.setData.reduce((sum, entry) => sum + entry.bytes, 0) }
  }
}

function describe(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause)
  return JSON.stringify(cause)
}
