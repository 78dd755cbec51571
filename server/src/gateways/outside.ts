import { isUnreadableInLines } from '../lib/text'
import { addDays, dateOf, startOfDay } from '../lib/time'

/** An outside service did not answer, or not as agreed; nothing was changed and the candidate may try again. */
export class GatewayUnavailable extends Error {
  /** @param service Which one, in a word for the log. @param cause What happened, without personal data. */
  constructor(
    readonly service: string,
    cause: unknown,
  ) {
    super(`${service} is unavailable`, { cause })
    this.name = 'GatewayUnavailable'
  }
}

/** The outside service refuses this message for good, whoever gets it: an operator has to change something first. */
export class MessageRefused extends GatewayUnavailable {
  constructor(service: string, cause: unknown) {
    super(service, cause)
    this.name = 'MessageRefused'
  }
}

/** The outside service does not know the one-time code, or it was used before. */
export class CodeRefused extends Error {
  constructor(readonly service: string) {
    super(`${service} refused the code`)
    this.name = 'CodeRefused'
  }
}

/** The outside service does nothing for this person until they have settled it there; another try helps nobody. */
export class PersonRefused extends Error {
  /** @param cause Its error, without personal data. */
  constructor(
    readonly service: string,
    cause: unknown,
  ) {
    super(`${service} refused the person`, { cause })
    this.name = 'PersonRefused'
  }
}

/** The outside service takes no more for now; asking earlier would only make it worse. */
export class GatewayBusy extends Error {
  /** @param seconds Until it may be asked again. */
  constructor(
    readonly service: string,
    readonly seconds: number,
    cause: unknown,
  ) {
    super(`${service} is busy`, { cause })
    this.name = 'GatewayBusy'
  }
}

/** Why a receiver cannot be reached. */
export type RefusalReason =
  | 'unknown-address'
  | 'not-following'
  | 'not-subscribed'
  | 'blocked'
  /** Messages of this template alone. */
  | 'template-refused'

/** The outside service will not deliver to this receiver; trying again is useless until they change something. */
export class RecipientRefused extends Error {
  constructor(
    readonly service: string,
    readonly reason: RefusalReason,
    cause: unknown,
  ) {
    super(`${service} refused the receiver`, { cause })
    this.name = 'RecipientRefused'
  }
}

/** What an outside service answered. */
export interface HttpAnswer {
  status: number
  headers: Headers
  text: string
}

const RAN_OUT = 'TimeoutError'

/** Whether a call was given up after waiting for its whole time. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof GatewayUnavailable && error.cause === RAN_OUT
}

/** Milliseconds after which a call to an outside service is given up. */
export const GATEWAY_TIMEOUT_MS = 8_000

/**
 * One call to an outside service; every failure to get an answer is a `GatewayUnavailable`. So is a redirect: none of these
 * services documents one, and following it would carry secrets to another host and believe what that host says.
 */
export async function callService(
  service: string,
  url: string,
  init: RequestInit = {},
  timeoutMs = GATEWAY_TIMEOUT_MS,
): Promise<HttpAnswer> {
  const answer = await request(service, url, init, timeoutMs)
  if (answer.status >= 300 && answer.status < 400)
    throw new GatewayUnavailable(service, `status ${answer.status}, a redirect`)
  return answer
}

async function request(
  service: string,
  url: string,
  init: RequestInit,
  timeoutMs: number,
): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (error) {
    // The address may carry a secret, and fetch puts it in its message: keep the kind of failure only.
    const kind = error instanceof Error ? error.name : 'unknown'
    throw new GatewayUnavailable(service, signal.aborted ? RAN_OUT : kind)
  }
}

/** The answer's body as a JSON object; anything else is a service that does not answer as agreed. */
export function jsonObject(service: string, answer: HttpAnswer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(answer.text)
    // The cast names what the check before it has shown: a non-null object that is no array.
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Falls through: text that is no JSON is treated like JSON of another shape.
  }
  throw new GatewayUnavailable(service, `status ${answer.status} without a JSON object`)
}

/** A text field, undefined when it is absent, of another type, or holds what cannot be kept, such as NUL. */
export function textField(object: Record<string, unknown>, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' && !isUnreadableInLines(value) ? value : undefined
}

/** A number field, undefined when it is absent or of another type. */
export function numberField(object: Record<string, unknown>, name: string): number | undefined {
  const value = object[name]
  return typeof value === 'number' ? value : undefined
}

/** An object field, empty when it is absent or of another type. */
export function objectField(object: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = object[name]
  // The cast names what the check before it has shown.
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** Whole seconds until the next midnight in Beijing, when WeChat and Tencent Cloud begin to count a day's calls anew. */
export function secondsToMidnight(now: number): number {
  const midnight = startOfDay(addDays(dateOf(new Date(now)), 1))
  return Math.ceil((midnight.getTime() - now) / 1000)
}
