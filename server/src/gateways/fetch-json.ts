import { GatewayUnavailable } from './gateway-error'

/** What an outside service answered. */
export interface HttpAnswer {
  status: number
  headers: Headers
  text: string
}

/** Milliseconds after which a call to an outside service is given up. */
export const GATEWAY_TIMEOUT_MS = 8_000

/** One call to an outside service; every failure to get an answer is a `GatewayUnavailable`. */
export async function callService(service: string, url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(GATEWAY_TIMEOUT_MS) })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (error) {
    // The address may carry a secret, and fetch puts it in its message: keep the kind of failure only.
    throw new GatewayUnavailable(service, error instanceof Error ? error.name : 'unknown')
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

/** A text field, undefined when it is absent or of another type. */
export function textField(object: Record<string, unknown>, name: string): string | undefined {
  const value = object[name]
  return typeof value === 'string' ? value : undefined
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
