import type { TaroStatic } from '@tarojs/taro'
import { until } from '../until'

/** A function of the client that answers later. */
export type ApiName = keyof TaroStatic & string

/** The options of a call, without its callbacks. */
export type Options = Record<string, unknown>

/** What a call comes to; throws an ApiError where the client fails. */
export type Script = (options: Options) => object | Promise<object>

/** A failure in the client's words, such as `requestPayment:fail cancel`. */
export class ApiError extends Error {}

interface Callbacks {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

/** Remembers what the app asked the client for, and says what comes of it. */
export class Calls {
  private readonly made: { api: ApiName; options: Options }[] = []
  private readonly scripts = new Map<ApiName, Script>()

  /** From now on a function of the client does this. */
  script(api: ApiName, script: Script): void {
    this.scripts.set(api, script)
  }

  /** From now on a function of the client fails with this error text. */
  fail(api: ApiName, errMsg: string): void {
    this.script(api, () => {
      throw new ApiError(errMsg)
    })
  }

  /** The options of every call of a function so far. */
  of(api: ApiName): Options[] {
    return this.made.filter((call) => call.api === api).map(({ options }) => options)
  }

  /** Waits for a call and gives the options of the latest one. */
  async latest(api: ApiName): Promise<Options> {
    return until(`the app calls ${api}`, () => this.of(api).at(-1))
  }

  /** The client's function: like the real one it calls back, or gives a promise when it gets no callback. */
  api(
    api: ApiName,
    usual: Script = () => ({}),
  ): (options?: Options & Callbacks) => Promise<object> | undefined {
    return (given = {}) => {
      const { success, fail, complete, ...options } = given
      this.made.push({ api, options })
      const result = this.run(api, options, usual)
      if (!success && !fail && !complete) return result
      result
        .then(
          (value) => [success, value] as const,
          (error: object) => [fail, error] as const,
        )
        .then(([callback, value]) => {
          callback?.(value)
          complete?.(value)
        })
        .catch(rethrow)
      return undefined
    }
  }

  private async run(api: ApiName, options: Options, usual: Script): Promise<object> {
    // The client never answers within the call.
    await Promise.resolve()
    try {
      return { errMsg: `${api}:ok`, ...(await (this.scripts.get(api) ?? usual)(options)) }
    } catch (error) {
      if (error instanceof ApiError) throw { errMsg: error.message }
      throw error
    }
  }
}

/** An error of a callback is the app's: it must not pass unseen. */
function rethrow(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}
