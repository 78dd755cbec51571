import {
  GatewayBusy,
  GatewayUnavailable,
  MessageRefused,
  numberField,
  RecipientRefused,
  type RefusalReason,
  secondsToMidnight,
  textField,
} from '../outside'

/** 40001 wrong, 40014 malformed, 42001 expired access token. */
const TOKEN_ERRORS = new Set([40001, 40014, 42001])

/** What an operator can do something about; trying again helps once they have, or by itself. */
const OUTAGES: Record<number, string> = {
  40001: 'the access token or the secret is refused',
  40013: 'the appid is not known',
  40125: 'the secret is wrong',
  40164: "this server's address is not on the account's IP list",
  43107: 'the account may not send subscription messages any more',
  48001: 'the account has no right to this call',
  48004: 'the call is forbidden for irregularities',
  50002: 'the account is restricted',
}

/** The message itself is refused, and would be again, until the operator changes its template or the page. */
const MESSAGES: Record<number, string> = {
  40036: 'the template id is malformed',
  40037: 'the template id is not one of this account',
  40165: 'the page is not one of the mini-program',
  41030: 'the page is not in the released mini-program',
  43116: 'the template is banned',
  47001: 'the message is malformed',
  47003: 'a value does not fit its keyword',
}

/** Calls a minute are used up, the receiver gets another message just now, or got too many: soon again. */
const PAUSES: Record<number, number> = { 45011: 60, 43108: 5, 43117: 600, 40241: 60 }
/** Calls a day are used up; they are counted from midnight in Beijing. */
const DAILY_LIMIT = 45009

/** The error code of an answer, 0 for none. */
export function errorCode(answer: Record<string, unknown>): number {
  return numberField(answer, 'errcode') ?? 0
}

/** True when an answer asks for another access token. */
export function refusesToken(answer: Record<string, unknown>): boolean {
  return TOKEN_ERRORS.has(errorCode(answer))
}

/** An error in words for an operator. WeChat's own text can repeat the receiver; only the keyword it names is kept. */
export function wechatCause(answer: Record<string, unknown>): string {
  const code = errorCode(answer)
  const keyword = /data\.(\w{1,40})/.exec(textField(answer, 'errmsg') ?? '')?.[1]
  const words = [OUTAGES[code] ?? MESSAGES[code], keyword && `keyword ${keyword}`].filter(Boolean).join(', ')
  return `errcode ${code}${words && ` (${words})`}`
}

/**
 * Throws what an answer with an error code means: something about the receiver (`persons`, which differ from call to
 * call), a message that is never taken as it is, a pause, or an outage.
 */
export function throwUnlessOk(
  service: string,
  answer: Record<string, unknown>,
  now: number,
  persons: Readonly<Record<number, RefusalReason>> = {},
): void {
  const code = errorCode(answer)
  if (code === 0) return
  const cause = wechatCause(answer)
  const refusal = persons[code]
  if (refusal) throw new RecipientRefused(service, refusal, cause)
  const pause = code === DAILY_LIMIT ? secondsToMidnight(now) : PAUSES[code]
  if (pause !== undefined) throw new GatewayBusy(service, pause, cause)
  if (MESSAGES[code]) throw new MessageRefused(service, cause)
  throw new GatewayUnavailable(service, cause)
}
