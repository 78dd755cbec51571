import { ApiFailure } from '../api-failure'
import { PRIVATE_APIS } from '../privacy'
import { type ApiOptions, isUserAnswer, type Script, type UserAnswer } from '../scripts'
import { record } from '../values'
import type { Client } from './client'

/**
 * The working part of an asynchronous API: answers its result, or throws an ApiFailure. `scripted` is what the user
 * does, where a test says it.
 */
export type AsyncApi = (options: ApiOptions, scripted?: UserAnswer) => unknown

/** A part of `wx`: asynchronous APIs with the common calling convention, and everything else as it is. */
export interface ApiGroup {
  async?: Record<string, AsyncApi>
  direct?: Record<string, unknown>
}

/** These answer inside a tap alone, once for each. */
const TAP_ONLY: ReadonlySet<string> = new Set([
  'addPhoneCalendar',
  'navigateToMiniProgram',
  'openAppAuthorizeSetting',
  'openSetting',
  'requestSubscribeMessage',
])

/** Callbacks of these count as a tap. */
const AS_TAP: ReadonlySet<string> = new Set(['requestPayment', 'showModal'])

type Outcome = { errMsg: string } & Record<string, unknown>

/** Runs an API the way its script says. */
async function scripted(
  client: Client,
  script: Script,
  run: (answer?: UserAnswer) => Promise<unknown>,
  options: ApiOptions,
) {
  if (typeof script === 'function') return script(options, () => run())
  if (isUserAnswer(script)) return run(script)
  if (script === 'hang') return new Promise(() => undefined)
  if (script === 'kill') {
    client.engine.lifecycle.kill()
    return new Promise(() => undefined)
  }
  const reasons = { fail: '', cancel: 'cancel', refuse: 'auth deny', timeout: 'timeout' }
  throw new ApiFailure(reasons[script])
}

async function outcome(client: Client, name: string, api: AsyncApi, options: ApiOptions): Promise<Outcome> {
  if (client.engine.conditions.refuses.includes(name)) throw new ApiFailure('is not allowed here')
  // Before anything is waited for: this is still the tap.
  if (TAP_ONLY.has(name) && !client.userTap.take(name)) {
    throw new ApiFailure('can only be invoked by user TAP gesture.')
  }
  // The client never answers within the call.
  if (PRIVATE_APIS.has(name) && !(await client.privacy.require(name))) {
    throw new ApiFailure('privacy permission is not authorized', { errno: 104 })
  }
  const run = async (answer?: UserAnswer) => api(options, answer)
  const script = client.scripts.take(name)
  const answer = script === undefined ? await run() : await scripted(client, script, run, options)
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
  client: Client,
  name: string,
  api: AsyncApi,
  given: ApiOptions,
): Promise<Outcome> | undefined {
  const { success, fail, complete, ...options } = given
  client.stats.calls.push({ api: name, options })
  const result = outcome(client, name, api, options)
  const callback = (listener: unknown, value: Outcome) => {
    if (typeof listener !== 'function') return
    try {
      if (AS_TAP.has(name)) client.userTap.during(() => listener(value))
      else listener(value)
    } catch (cause) {
      client.engine.lifecycle.error(cause)
    }
  }
  if (!success && !fail && !complete) {
    return result.catch((cause) => Promise.reject(failureOf(name, cause)))
  }
  const settle = (listener: unknown, value: Outcome) => {
    callback(listener, value)
    callback(complete, value)
  }
  void result.then(
    (value) => settle(success, value),
    (cause) => settle(fail, failureOf(name, cause)),
  )
  return undefined
}
