import type { Failure, ProblemDocument, Result } from './failure'
import type { TransportAnswer } from './transport'

/** Turns an HTTP answer into a value or one of the failures. */
export function resultOf(answer: TransportAnswer): Result<unknown> {
  const { status, body } = answer
  if (status === 204) return { ok: true, value: undefined }
  if (status >= 200 && status < 300 && typeof body === 'object' && body !== null)
    return { ok: true, value: body }
  return { ok: false, failure: failureOf(status, body) }
}

function failureOf(status: number, body: unknown): Failure {
  if (!isProblem(body))
    return status >= 500 ? { kind: 'server', incident: null } : { kind: 'unexpected', status }
  // Neither is the backend's word on a write: it may have happened, and the same key asks again.
  if (body.code === 'internal' || body.code === 'service-unavailable')
    return { kind: 'server', incident: body.incident }
  if (status === 401 && (body.code === 'session-missing' || body.code === 'session-expired')) {
    return { kind: 'signedOut' }
  }
  return { kind: 'problem', code: body.code, problem: body }
}

function isProblem(body: unknown): body is ProblemDocument {
  if (typeof body !== 'object' || body === null) return false
  return 'code' in body && typeof body.code === 'string' && 'title' in body && 'detail' in body
}
