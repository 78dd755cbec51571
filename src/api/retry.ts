import { type TransportAnswer, TransportError } from './transport'

/** Waits before the second and the third try, in milliseconds; up to half is added at random. */
const BACKOFF_MS = [300, 900]
/** A longer wait that the backend asks for is the candidate's to begin. */
const PATIENCE_MS = 3_000
const PASSING_STATUS = new Set([502, 503, 504])

/** Waits for a number of milliseconds. */
export type Wait = (ms: number) => Promise<void>

/** Tries again while the failure may pass. Only for requests that may be repeated: reads, and writes with a key. */
export async function withRetries(
  send: () => Promise<TransportAnswer>,
  repeatable: boolean,
  wait: Wait,
): Promise<TransportAnswer> {
  for (const pause of repeatable ? BACKOFF_MS : []) {
    let told = 0
    try {
      const answer = await send()
      if (!PASSING_STATUS.has(answer.status)) return answer
      told = (Number(answer.headers['retry-after']) || 0) * 1000
      if (told > PATIENCE_MS) return answer
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
    }
    await wait(Math.max(told, pause) * (1 + Math.random() / 2))
  }
  return send()
}
