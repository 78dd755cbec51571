/**
 * What came of asking the phone for something.
 * - `done`: it happened.
 * - `cancelled`: the candidate closed the dialog; nothing to explain.
 * - `refused`: a permission or the privacy terms were refused; offer the settings.
 * - `unsupported`: this client has no such function (HarmonyOS lacks some).
 * - `failed`: anything else.
 */
export type Outcome = 'done' | 'cancelled' | 'refused' | 'unsupported' | 'failed'

const REFUSED = /auth den|auth deny|authorize:fail|privacy permission|privacy agreement|permission denied/i

/** Reads the client's error text, the only thing it says about a failure. */
export function outcomeOfError(error: unknown): Outcome {
  const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
  if (REFUSED.test(text)) return 'refused'
  if (/cancel/i.test(text)) return 'cancelled'
  if (/not support|not exist|is not a function/i.test(text)) return 'unsupported'
  return 'failed'
}

/** Runs a platform call and gives its outcome; a function that the client lacks is `unsupported`. */
export async function attempt(supported: boolean, call: () => Promise<unknown>): Promise<Outcome> {
  if (!supported) return 'unsupported'
  try {
    await call()
    return 'done'
  } catch (error) {
    return outcomeOfError(error)
  }
}

/** What a getPhoneNumber button came back with. `refused` covers a closed dialog: the candidate does not want to. */
export type PhoneAnswer = { code: string } | 'refused' | 'failed'

/** Reads the event of a getPhoneNumber button; its error text is all that tells a refusal from a failure. */
export function phoneAnswerOf(detail: { code?: string; errMsg?: string }): PhoneAnswer {
  if (detail.code) return { code: detail.code }
  return /deny|cancel|refuse|privacy/i.test(detail.errMsg ?? '') ? 'refused' : 'failed'
}
