import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { PRIVATE_APIS } from '../privacy'
import { type ApiOptions, isUserAnswer, type Script, type UserAnswer } from '../scripts'
import { record } from '../values'

/**
 * The working part of an asynchronous API: answers its result, or throws an ApiFailure. `scripted` is what the user
 * does, where a test says it.
 */
export type AsyncApi = (options: ApiOptions, scripted?: UserAnswer) => unknown

/** Callbacks of these count as a tap. */
const asTap: ReadonlySet<string> = new Set(['requestPayment', 'showModal'])

type Outcome = { errMsg: string } & Record<string, unknown>

/** Runs an API the way its script says. */
async function scripted(
  phone: Phone,
  script: Script,
  run: (answer?: UserAnswer) => Promise<unknown>,
  options: ApiOptions,
) {
  if (typeof script === 'function') return script(options, () => run())
  if (isUserAnswer(script)) return run(script)
  if (script === 'hang') return new Promise(() => undefined)
  if (script === 'kill') {
    phone.lifecycle.kill()
    return new Promise(() => undefined)
  }
  const reasons = { fail: '', cancel: 'cancel', refuse: 'auth deny', timeout: 'timeout' }
  throw new ApiFailure(reasons[script])
}

async function outcome(phone: Phone, name: string, api: AsyncApi, options: ApiOptions): Promise<Outcome> {
  const run = async (answer?: UserAnswer) => api(options, answer)
  if (PRIVATE_APIS.has(name) && !(await phone.privacy.require(name))) {
    throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
  }
  const script = phone.scripts.take(name)
  const answer = script === undefined ? await run() : await scripted(phone, script, run, options)
  return { errMsg: `${name}:ok`, ...record(answer) }
}

function failureOf(name: string, cause: unknown): Outcome {
  if (cause instanceof ApiFailure) return cause.result(name)
  const given = record(cause)
  if (typeof given.errMsg === 'string') return { ...given, errMsg: given.errMsg }
  return { errMsg: `${name}:fail ${cause instanceof Error ? cause.message : String(cause)}` }
}

/**
 * Calls an API as the client does: callbacks when any is given, a promise otherwise. Errors thrown in a callback
 * reach App.onError.
 */
export function callApi(
  phone: Phone,
  name: string,
  api: AsyncApi,
  options: ApiOptions,
): Promise<Outcome> | undefined {
  phone.stats.calls.push(name)
  const result = outcome(phone, name, api, options)
  const callback = (key: 'success' | 'fail' | 'complete', value: Outcome) => {
    const listener = options[key]
    if (typeof listener !== 'function') return
    try {
      if (asTap.has(name)) phone.userTap.during(() => listener(value))
      else listener(value)
    } catch (cause) {
      phone.lifecycle.error(cause)
    }
  }
  if (!options.success && !options.fail && !options.complete) {
    return result.catch((cause) => Promise.reject(failureOf(name, cause)))
  }
  const settle = (key: 'success' | 'fail', value: Outcome) => {
    callback(key, value)
    callback('complete', value)
  }
  void result.then(
    (value) => settle('success', value),
    (cause) => settle('fail', failureOf(name, cause)),
  )
  return undefined
}
