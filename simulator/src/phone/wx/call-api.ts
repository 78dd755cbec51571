import { ApiFailure } from '../api-failure'
import { PRIVATE_APIS } from '../privacy'
import { type ApiOptions, isUserAnswer, type Script, type UserAnswer } from '../scripts'
import { refusals } from '../subscribe-rules'
import { record } from '../values'
import type { Client } from './client'
import { NATIVE_PAGES } from './native-page'

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

/** WeChat's own servers answer these: without a network they fail so. */
const ONLINE_ONLY: Readonly<Record<string, () => ApiFailure>> = {
  getPhoneNumber: () => new ApiFailure('network error'),
  login: () => new ApiFailure('network error'),
  requestPayment: () => new ApiFailure('network error'),
  requestSubscribeMessage: refusals.unreachable,
}

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
  const unreachable = client.engine.network.type === 'none' ? ONLINE_ONLY[name] : undefined
  if (unreachable) throw unreachable()
  const script = client.scripts.take(name)
  const run = async (answer?: UserAnswer) => api(options, answer)
  const answered = () => (script === undefined ? run() : scripted(client, script, run, options))
  const answer = await (NATIVE_PAGES.has(name)
    ? client.nativePages.during(client.engine, answered, script === 'hang')
    : answered())
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
