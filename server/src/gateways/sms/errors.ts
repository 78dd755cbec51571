import {
  GatewayBusy,
  GatewayUnavailable,
  MessageRefused,
  RecipientRefused,
  type RefusalReason,
  secondsToMidnight,
} from '../outside'

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

/** What is about the receiver. */
const PERSONS: Record<string, RefusalReason> = {
  'FailedOperation.PhoneNumberInBlacklist': 'blocked',
  'FailedOperation.PhoneNumberParseFail': 'unknown-address',
  'InvalidParameterValue.IncorrectPhoneNumber': 'unknown-address',
  'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone': 'unknown-address',
  'UnsupportedOperation.UnsuportedRegion': 'unknown-address',
}

/** The message itself is refused, and would be again, until the operator changes its template. */
const MESSAGES: Record<string, string> = {
  'FailedOperation.ContainSensitiveWord': 'the text has a word that is not allowed',
  'FailedOperation.TemplateIncorrectOrUnapproved': 'the template is not approved, or its text is another',
  'FailedOperation.TemplateParamSetNotMatchApprovedTemplate':
    'the template takes another number of parameters',
  'InvalidParameterValue.TemplateParameterFormatError': 'a value does not fit its place in the template',
  'InvalidParameterValue.TemplateParameterLengthLimit': 'a value is longer than SMS_VALUE_LENGTH should say',
  'UnsupportedOperation.GlobalTemplateToChineseMainlandPhone': 'the template is for other countries',
}

/** What an operator can do something about; trying again helps once they have. */
const OUTAGES: Record<string, string> = {
  'FailedOperation.InsufficientBalanceInSmsPackage': 'the SMS package is used up',
  'UnauthorizedOperation.SerivceSuspendDueToArrears': 'the account is in arrears',
  'FailedOperation.SignatureIncorrectOrUnapproved': 'SMS_SIGN_NAME is not an approved signature',
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
export function smsError(
  service: string,
  code: string,
  now: number,
): GatewayBusy | GatewayUnavailable | RecipientRefused {
  // A code is made of letters and dots; anything else is not repeated.
  const name = /^[A-Za-z.]{1,100}$/.test(code) ? code : 'unknown code'
  const person = PERSONS[name]
  if (person) return new RecipientRefused(service, person, name)
  const pause = PAUSES.find(([start]) => name === start || name.startsWith(`${start}.`))
  if (pause)
    return new GatewayBusy(service, pause[1] === 'midnight' ? secondsToMidnight(now) : pause[1], name)
  const message = MESSAGES[name]
  if (message) return new MessageRefused(service, `${name} (${message})`)
  const outage = OUTAGES[name]
  return new GatewayUnavailable(service, outage ? `${name} (${outage})` : name)
}
