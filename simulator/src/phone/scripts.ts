/** Options object of an asynchronous API. */
export type ApiOptions = Record<string, unknown>

/** The API's own behaviour, which a scripted answer may call. */
export type RealCall = (options: ApiOptions) => Promise<unknown>

/**
 * What a test makes an API do: `fail`, `cancel`, `refuse` (the user denies it), `timeout`, `hang` (no answer
 * ever), `kill` (the app is killed while the call is out), or a function that answers or throws in its place.
 */
export type Script =
  | 'fail'
  | 'cancel'
  | 'refuse'
  | 'timeout'
  | 'hang'
  | 'kill'
  | ((options: ApiOptions, real: RealCall) => unknown)

interface Entry {
  script: Script
  times: number
}

/** Scripted answers by API name. */
export class Scripts {
  private readonly entries = new Map<string, Entry>()

  /** `times`: for how many calls; null as script restores the API. */
  set(api: string, script: Script | null, times = Number.POSITIVE_INFINITY): void {
    if (script === null) this.entries.delete(api)
    else this.entries.set(api, { script, times })
  }

  /** The script for the next call of `api`, counted as used. */
  take(api: string): Script | undefined {
    const entry = this.entries.get(api)
    if (!entry) return undefined
    entry.times -= 1
    if (entry.times <= 0) this.entries.delete(api)
    return entry.script
  }
}
