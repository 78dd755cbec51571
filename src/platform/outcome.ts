/**
 * What came of asking the phone for something.
 * - `done`: it happened.
 * - `cancelled`: the candidate closed the dialog; nothing to explain.
 * - `refused`: a permission was refused; offer the settings.
 * - `disagreed`: the privacy terms were refused; the next tap asks anew, and no setting is about them.
 * - `unsupported`: this client has no such function (HarmonyOS lacks some).
 * - `unanswered`: it has said nothing for long. A late answer still counts; nothing waits for it.
 * - `failed`: anything else, what we forgot to declare included: no setting of the candidate's would mend it.
 */
export type Outcome = 'done' | 'cancelled' | 'refused' | 'disagreed' | 'unsupported' | 'unanswered' | 'failed'

/** How long the phone may say nothing, in ms. What it asks the candidate covers the page that goes on meanwhile. */
const PATIENCE_MS = 8000

/** The phone's answer, or `silence` once it has said nothing for long: some clients never answer, and nothing may wait for them for ever. */
export function soon<T, S>(answer: Promise<T>, silence: S): Promise<T | S> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => resolve(silence), PATIENCE_MS)
    answer.finally(() => clearTimeout(patience)).then(resolve, reject)
  })
}

/** Our mistakes: the privacy agreement registered with WeChat does not name what we use, or WeChat has banned it. */
const UNDECLARED = /not declared|privacy api banned/i
/** As clients say it; `refuesed` is theirs. A connection that is refused is no refusal of the candidate's. */
const REFUSED = /(auth\w*|user) (den|refu)|permission denied|authorize:fail|authorize no response/i

/** The client's words about a failure, the only thing it says; an exception has a message. */
export function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('errMsg' in error) return String(error.errMsg)
  return 'message' in error ? String(error.message) : ''
}

/** Reads the client's words, or the exception of a function that it lacks. */
export function outcomeOfError(error: unknown): Outcome {
  const text = errorText(error)
  if (UNDECLARED.test(text)) return 'failed'
  if (/privacy permission is not authorized/i.test(text)) return 'disagreed'
  if (REFUSED.test(text)) return 'refused'
  if (/cancel/i.test(text)) return 'cancelled'
  if (/not support|not exist|is not a function/i.test(text)) return 'unsupported'
  return 'failed'
}

/** Runs a platform call and gives its outcome; a function that the client lacks is `unsupported`. */
export async function attempt(supported: boolean, call: () => unknown): Promise<Outcome> {
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
  const outcome = outcomeOfError(detail)
  return outcome === 'failed' || outcome === 'unsupported' ? 'failed' : 'refused'
}
