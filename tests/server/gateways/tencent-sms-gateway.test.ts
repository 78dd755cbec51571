import { createHash, createHmac } from 'node:crypto'
import {
  GatewayBusy,
  GatewayUnavailable,
  MessageRefused,
  RecipientRefused,
} from '../../../server/src/gateways/outside'
import { TencentSmsGateway } from '../../../server/src/gateways/sms/sms'
import { type DoubleAnswer, type HttpDouble, type ReceivedRequest, startHttpDouble } from './http-double'
import { noticeTemplates } from './notice-templates'
import { examNotice } from './outgoing-notice'

const NOW = Date.parse('2020-07-24T10:00:00+08:00')
const PHONE = '13800138000'
const account = {
  secretId: 'AKIDtest',
  secretKey: 'sms-s3cret',
  sdkAppId: '1400006666',
  signName: '认证考试',
}

let sms: HttpDouble
let answer: (request: ReceivedRequest) => DoubleAnswer
let gateway: TencentSmsGateway

const response = (body: object): DoubleAnswer => ({
  status: 200,
  body: JSON.stringify({ Response: { RequestId: 'r-1', ...body } }),
})
const status = (Code: string) =>
  response({ SendStatusSet: [{ SerialNo: '1', PhoneNumber: `+86${PHONE}`, Fee: 1, Code, Message: PHONE }] })

beforeAll(async () => {
  sms = await startHttpDouble((request) => answer(request))
  const settings = { ...account, region: 'ap-guangzhou', valueLength: 6 as const, baseUrl: sms.url }
  gateway = new TencentSmsGateway(settings, noticeTemplates, () => NOW)
})
beforeEach(() => {
  answer = () => status('Ok')
  sms.requests.length = 0
})
afterAll(() => sms.close())

async function failure(): Promise<unknown> {
  const error = await gateway.send(PHONE, examNotice).then(
    () => undefined,
    (caught: unknown) => caught,
  )
  const told = JSON.stringify([String(error), error instanceof Error && error.cause, error])
  expect(told).not.toMatch(new RegExp(`${PHONE}|s3cret`))
  return error
}

/** The signature as the receiver computes it, from what came over the wire. */
function signatureOf({ headers, body }: ReceivedRequest): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
  const [, date = '', names = ''] =
    /Credential=AKIDtest\/([\d-]+)\/sms\/tc3_request, SignedHeaders=([a-z;-]+),/.exec(
      headers.authorization ?? '',
    ) ?? []
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).toLowerCase()}\n`)
  const canonical = `POST\n/\n\n${lines.join('')}\n${names}\n${hash(body)}`
  const text = `TC3-HMAC-SHA256\n${headers['x-tc-timestamp']}\n${date}/sms/tc3_request\n${hash(canonical)}`
  const key = mac(mac(mac(`TC3${account.secretKey}`, date), 'sms'), 'tc3_request')
  return mac(key, text).toString('hex')
}

test('a notice becomes a signed SendSms with the approved template, its values and its own id', async () => {
  await gateway.send(PHONE, examNotice)
  const [request] = sms.requests
  if (!request) throw new Error('nothing was sent')
  expect(request).toMatchObject({ method: 'POST', target: '/' })
  expect(request.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-tc-action': 'SendSms',
    'x-tc-version': '2021-01-11',
    'x-tc-region': 'ap-guangzhou',
    'x-tc-timestamp': String(NOW / 1000),
  })
  expect(JSON.parse(request.body)).toEqual({
    PhoneNumberSet: ['+8613800138000'],
    SmsSdkAppId: '1400006666',
    SignName: '认证考试',
    TemplateId: '1110',
    TemplateParamSet: ['云架构工程师', '明天考试', '7月25日'],
    SessionContext: examNotice.id,
  })
  expect(request.headers.authorization).toContain(`Signature=${signatureOf(request)}`)
  expect(request.headers.authorization).toContain('SignedHeaders=content-type;host;x-tc-action')
})

test.each([
  ['LimitExceeded.PhoneNumberThirtySecondLimit', 30],
  ['LimitExceeded.PhoneNumberOneHourLimit', 3_600],
  ['LimitExceeded.PhoneNumberDailyLimit', 14 * 3_600],
  ['LimitExceeded.DeliveryFrequencyLimit', 60],
])('%s waits for %i seconds', async (code, seconds) => {
  answer = () => status(code)
  const error = await failure()
  expect(error).toBeInstanceOf(GatewayBusy)
  expect(error).toMatchObject({ seconds, cause: code })
})

test('too many calls are a pause, though they are answered 200', async () => {
  answer = () => response({ Error: { Code: 'RequestLimitExceeded', Message: 'slow down' } })
  await expect(failure()).resolves.toBeInstanceOf(GatewayBusy)
})

test.each([
  ['InvalidParameterValue.IncorrectPhoneNumber', 'unknown-address'],
  ['UnsupportedOperation.UnsuportedRegion', 'unknown-address'],
  ['FailedOperation.PhoneNumberParseFail', 'unknown-address'],
  ['UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone', 'unknown-address'],
  ['FailedOperation.PhoneNumberInBlacklist', 'blocked'],
])('%s refuses the receiver', async (code, reason) => {
  answer = () => status(code)
  const error = await failure()
  expect(error).toBeInstanceOf(RecipientRefused)
  expect(error).toMatchObject({ reason })
})

test.each(['61234567', '15123456', '12345678901', '+8613800138000', ''])(
  'a number that is none of the mainland gets no SMS, which +86 would send to somebody else: %s',
  async (number) => {
    await expect(gateway.send(number, examNotice)).rejects.toBeInstanceOf(RecipientRefused)
    expect(sms.requests).toHaveLength(0)
  },
)

test.each([
  ['FailedOperation.InsufficientBalanceInSmsPackage', 'used up'],
  ['FailedOperation.SignatureIncorrectOrUnapproved', 'SMS_SIGN_NAME'],
  ['FailedOperation.TemplateIncorrectOrUnapproved', 'not approved'],
  ['InternalError.OtherError', 'InternalError.OtherError'],
  ['UnsupportedOperation.GlobalTemplateToChineseMainlandPhone', 'UnsupportedOperation'],
])('%s is an outage that tells the operator why', async (code, words) => {
  answer = () => status(code)
  const error = await failure()
  expect(error).toBeInstanceOf(GatewayUnavailable)
  expect(error).toMatchObject({ cause: expect.stringContaining(words) })
})

test.each([
  ['FailedOperation.ContainSensitiveWord', true],
  ['FailedOperation.TemplateIncorrectOrUnapproved', true],
  ['InvalidParameterValue.TemplateParameterLengthLimit', true],
  ['FailedOperation.InsufficientBalanceInSmsPackage', false],
  ['InternalError.Timeout', false],
])('%s would be refused again: %s', async (code, again) => {
  answer = () => status(code)
  expect((await failure()) instanceof MessageRefused).toBe(again)
})

test('a wrong key is an outage that names the key, not its value', async () => {
  answer = () => response({ Error: { Code: 'AuthFailure.SignatureFailure', Message: 'sms-s3cret' } })
  await expect(failure()).resolves.toMatchObject({ cause: expect.stringContaining('SMS_SECRET_KEY') })
})

test.each<[string, DoubleAnswer]>([
  ['HTTP 500', { status: 500, body: 'oops' }],
  ['a page instead of JSON', { status: 200, body: '<html>' }],
  ['no status for the number', response({ SendStatusSet: [] })],
])('%s is an outage', async (_name, given) => {
  answer = () => given
  await expect(failure()).resolves.toBeInstanceOf(GatewayUnavailable)
})
