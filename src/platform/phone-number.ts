/** What a getPhoneNumber button came back with. `refused` covers a closed dialog: the candidate does not want to. */
export type PhoneAnswer = { code: string } | 'refused' | 'failed'

/** Reads the event of a getPhoneNumber button; its error text is all that tells a refusal from a failure. */
export function phoneAnswerOf(detail: { code?: string; errMsg?: string }): PhoneAnswer {
  if (detail.code) return { code: detail.code }
  return /deny|cancel|refuse|privacy/i.test(detail.errMsg ?? '') ? 'refused' : 'failed'
}
