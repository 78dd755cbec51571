import { GatewayBusy, GatewayUnavailable, RecipientRefused } from '../gateway-error'
import { secondsToMidnight } from '../next-day'

const SERVICE = 'sms'

/** Seconds to wait by the beginning of an error code, the exact ones first; `midnight` ends a limit of a day. */
const PAUSES: [code: string, wait: number | 'midnight'][] = [
  ['LimitExceeded.PhoneNumberThirtySecondLimit', 30],
  ['LimitExceeded.PhoneNumberOneHourLimit', 3_600],
  ['LimitExceeded.PhoneNumberDailyLimit', 'midnight'],
  ['LimitExceeded.PhoneNumberSameContentDailyLimit', 'midnight'],
  // The operator's own limits, which they can raise at any time.
  ['LimitExceeded.AppDailyLimit', 3_600],
  ['LimitExceeded.AppMainlandChinaDailyLimit', 3_600],
  ['LimitExceeded', 60],
  ['RequestLimitExceeded', 5],
]

const UNKNOWN_ADDRESS = [
  'InvalidParameterValue.IncorrectPhoneNumber',
  'UnsupportedOperation.UnsuportedRegion',
]
const BLOCKED = ['FailedOperation.PhoneNumberInBlacklist']

/** What an operator can do something about. */
const CAUSES: Record<string, string> = {
  'FailedOperation.InsufficientBalanceInSmsPackage': 'the SMS package is used up',
  'UnauthorizedOperation.SerivceSuspendDueToArrears': 'the account is in arrears',
  'FailedOperation.SignatureIncorrectOrUnapproved': 'SMS_SIGN_NAME is not an approved signature',
  'FailedOperation.TemplateIncorrectOrUnapproved': 'the template is not approved, or its text is another',
  'FailedOperation.TemplateParamSetNotMatchApprovedTemplate':
    'the template takes another number of parameters',
  'InvalidParameterValue.TemplateParameterLengthLimit': 'a parameter is too long for a personal account',
  'FailedOperation.ContainSensitiveWord': 'the text has a word that is not allowed',
  'UnauthorizedOperation.SmsSdkAppIdVerifyFail': 'SMS_SDK_APP_ID is not one of this account',
  'UnauthorizedOperation.RequestIpNotInWhitelist': "this server's address is not on the account's IP list",
  'AuthFailure.SecretIdNotFound': 'SMS_SECRET_ID is not known',
  'AuthFailure.SignatureFailure': 'SMS_SECRET_KEY does not belong to SMS_SECRET_ID',
  'AuthFailure.SignatureExpire': "this server's clock is wrong",
}

/**
 * What an error code of SendSms means, whether it came for the call (`Response.Error`) or for the number
 * (`SendStatusSet[].Code`). Its message is dropped, since it can repeat the number. @param now Real time in milliseconds.
 */
export function smsError(code: string, now: number): GatewayBusy | GatewayUnavailable | RecipientRefused {
  // A code is made of letters and dots; anything else is not repeated.
  const name = /^[A-Za-z.]{1,100}$/.test(code) ? code : 'unknown code'
  if (UNKNOWN_ADDRESS.includes(name)) return new RecipientRefused(SERVICE, 'unknown-address', name)
  if (BLOCKED.includes(name)) return new RecipientRefused(SERVICE, 'blocked', name)
  const pause = PAUSES.find(([start]) => name === start || name.startsWith(`${start}.`))
  if (pause)
    return new GatewayBusy(SERVICE, pause[1] === 'midnight' ? secondsToMidnight(now) : pause[1], name)
  const words = CAUSES[name]
  return new GatewayUnavailable(SERVICE, words ? `${name} (${words})` : name)
}
