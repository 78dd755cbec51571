import type { Account } from '../../../server/src/domain/account'
import { UNKNOWN_COUPON } from '../../../server/src/domain/orders'
import * as account from '../../../server/src/problems/account'
import * as certificates from '../../../server/src/problems/certificates'
import * as changes from '../../../server/src/problems/changes'
import * as exams from '../../../server/src/problems/exams'
import * as general from '../../../server/src/problems/general'
import * as notices from '../../../server/src/problems/notices'
import * as orders from '../../../server/src/problems/orders'
import type { Problem } from '../../../server/src/problems/problem'
import { firstPolicy } from '../../../server/src/seed/settings'
import { NEXT_STEP } from './next-step'

/** One problem of each function of a file; a new function does not compile until it stands here. */
type Samples<File> = Record<keyof File, Problem>

const SITTING = { examDate: '2020-07-25', provisional: false }
const DAY = new Date('2020-07-15T00:00:00+08:00')
const NOBODY: Account = { cloudAccount: null, phone: null, email: null }
const refusal = (code: string, text: string) => ({ code, text, rule: '规则', date: null })

const samples = {
  ...({
    loginCodeInvalid: account.loginCodeInvalid(),
    phoneCodeInvalid: account.phoneCodeInvalid(),
    signInBlocked: account.signInBlocked(),
    phoneNotSupported: account.phoneNotSupported(),
    authorizationCodeInvalid: account.authorizationCodeInvalid(),
    cloudAccountInUse: account.cloudAccountInUse(),
    personDiffers: account.personDiffers({ registrationId: 'reg_1', orderId: null }),
    personAccountLimit: account.personAccountLimit(3),
    emailCodeWrong: account.emailCodeWrong(4),
    emailCodeExpired: account.emailCodeExpired(DAY),
    emailCodeExhausted: account.emailCodeExhausted(),
    emailRefused: account.emailRefused(),
    emailUnconfirmed: account.emailUnconfirmed(),
    accountNotReady: account.accountNotReady(NOBODY),
    accountHasLiveRegistration: account.accountHasLiveRegistration('reg_1'),
    accountHasUnpaidOrder: account.accountHasUnpaidOrder('ord_1'),
  } satisfies Samples<typeof account>),
  ...({
    sittingUnknown: orders.sittingUnknown(),
    sittingClosed: orders.sittingClosed(SITTING, DAY, 10, DAY),
    sittingMoved: orders.sittingMoved(SITTING, DAY),
    sittingSoldOut: orders.sittingSoldOut(firstPolicy.body, SITTING, DAY),
    sittingLimitReached: orders.sittingLimitReached(firstPolicy.body, SITTING, DAY),
    alreadyRegistered: orders.alreadyRegistered('reg_1'),
    registeredElsewhere: orders.registeredElsewhere(),
    unpaidElsewhere: orders.unpaidElsewhere(DAY, DAY),
    orderUnpaid: orders.orderUnpaid('ord_1', DAY, DAY),
    prerequisiteMissing: orders.prerequisiteMissing('tca-architect', '云架构工程师'),
    priceChanged: orders.priceChanged(60000),
    rulesChanged: orders.rulesChanged('2020-01'),
    orderExpired: orders.orderExpired({ createdAt: DAY, expiresAt: DAY }),
    orderCancelled: orders.orderCancelled(),
    orderPaid: orders.orderPaid(null),
    signatureInvalid: orders.signatureInvalid(),
    couponNotUsable: orders.couponNotUsable(UNKNOWN_COUPON),
    tooManyCoupons: orders.tooManyCoupons(60),
  } satisfies Samples<typeof orders>),
  ...({
    certificateNotShown: certificates.certificateNotShown('unknown'),
    paperCertificatePrinted: certificates.paperCertificatePrinted(DAY),
    shareLimitReached: certificates.shareLimitReached(),
    certificateRevoked: certificates.certificateRevoked(DAY, '已撤销的证书不能分享'),
  } satisfies Samples<typeof certificates>),
  codeNotShown: certificates.certificateNotShown('codeUnknown'),
  shareNotShown: certificates.certificateNotShown('shareEnded'),
  ...({
    changeRefused: changes.changeRefused(refusal('a-new-rule', '不能更改')),
    changeSittingUnknown: changes.changeSittingUnknown(),
    orderNotPaid: changes.orderNotPaid(),
  } satisfies Samples<typeof changes>),
  ...({
    invalidRequest: general.invalidRequest('请求内容须为 JSON'),
    linkBroken: general.linkBroken(),
    notFound: general.notFound(),
    addressUnknown: general.addressUnknown(),
    methodNotAllowed: general.methodNotAllowed(['GET']),
    certificationUnknown: general.certificationUnknown(),
    sessionMissing: general.sessionMissing(),
    sessionExpired: general.sessionExpired(),
    internal: general.internal(),
    rateLimited: general.rateLimited(60),
    gatewayUnavailable: general.gatewayUnavailable(),
    serviceUnavailable: general.serviceUnavailable(5),
    requestTimedOut: general.requestTimedOut(),
    headersTooLarge: general.headersTooLarge(),
    idempotencyKeyReused: general.idempotencyKeyReused(),
    operatorOnly: general.operatorOnly(),
  } satisfies Samples<typeof general>),
  ...({
    channelUnreachable: notices.channelUnreachable('没有手机号，请先绑定手机号。'),
    noTestSent: notices.noTestSent(),
  } satisfies Samples<typeof notices>),
  ...({
    resultNotPublished: exams.resultNotPublished(refusal('result-not-published', '成绩从 7月29日 起可查')),
    ticketNotPublished: exams.ticketNotPublished(refusal('ticket-not-published', '最迟 7月20日 发放')),
    trialExamMissing: exams.trialExamMissing(),
  } satisfies Samples<typeof exams>),
}

test.each(Object.entries(samples))('%s says what to do next', (_name, problem) => {
  expect(problem.title).toMatch(/[一-鿿]/)
  expect(problem.detail).toMatch(NEXT_STEP)
})

test.each([
  'deferral-used',
  'deferral-of-retake',
  'deferral-period-over',
  'deferral-no-sitting',
  'registration-ended',
  'retake-used',
  'retake-not-due',
  'retake-of-retake',
  'retake-period-over',
  'retake-no-sitting',
  'already-registered',
  'sitting-not-later',
  'sitting-beyond-three-months',
  'sitting-closed',
  'sitting-sold-out',
  'sitting-limit-reached',
  'refund-period-over',
  'registration-changed',
])('a change refused as %s says why, and what to do next', (code) => {
  const { title, detail } = changes.changeRefused(refusal(code, '延期申请已截止'))
  expect(title).not.toBe('不能这样更改')
  expect(detail.startsWith('延期申请已截止。')).toBe(true)
  expect(detail).toMatch(NEXT_STEP)
})
