/** Options object of an asynchronous API. */
export type ApiOptions = Record<string, unknown>

/** The API's own behaviour, which a scripted answer may call. */
export type RealCall = (options: ApiOptions) => Promise<unknown>

const userAnswers = ['accept', 'reject', 'ban', 'filter', 'switchedOff'] as const

/**
 * What the user does in the sheet of requestSubscribeMessage: the answer for every template that is asked for
 * (WeChat's own `ban` and `filter` included), or the main switch turned off. The API's rules still hold.
 */
export type UserAnswer = (typeof userAnswers)[number]

/** Whether a script stands for the user and not for the API. */
export const isUserAnswer = (script: unknown): script is UserAnswer =>
  userAnswers.some((answer) => answer === script)

/**
 * What a test makes an API do: `fail`, `cancel`, `refuse` (the user denies it), `timeout`, `hang` (no answer
 * ever), `kill` (the app is killed while the call is out), an answer of the user, or a function that answers or
 * throws in its place.
 */
export type Script =
  | 'fail'
  | 'cancel'
  | 'refuse'
  | 'timeout'
  | 'hang'
  | 'kill'
  | UserAnswer
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
