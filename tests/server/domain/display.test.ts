import { explainExamDate, explainFollowing } from '../../../server/src/domain/calendar/calendar'
import { journeyEvents } from '../../../server/src/domain/calendar/events'
import {
  explainClosing,
  explainRefundEnd,
  explainRetakeEnd,
} from '../../../server/src/domain/calendar/explanations'
import { sittingSteps } from '../../../server/src/domain/calendar/steps'
import { renewalOf } from '../../../server/src/domain/certificates'
import { deferralRefusal, targetRefusal } from '../../../server/src/domain/changes/changes'
import { refundTerms } from '../../../server/src/domain/changes/refund'
import { dateWordsAt, withYear } from '../../../server/src/domain/display'
import { nextAfterResult, resultRefusal } from '../../../server/src/domain/exams/exams'
import { nextSteps } from '../../../server/src/domain/home/home'
import { expiryStep } from '../../../server/src/domain/home/steps'
import { refundPromise } from '../../../server/src/domain/money'
import { closedRefusal } from '../../../server/src/domain/orders'
import { timeline } from '../../../server/src/domain/registrations/timeline'
import {
  orderUnpaid,
  sittingClosed,
  sittingLimitReached,
  sittingSoldOut,
} from '../../../server/src/problems/orders'
import { firstPolicy } from '../../../server/src/seed/settings'
import { calendarWith } from '../../support/calendar'
import { journeyFacts } from '../../support/journey-facts'

const calendar = calendarWith()
const policy = firstPolicy.body

/** Everything that says a date about the sittings of one year: of its January, with March as the last one after it. */
function textsOf(year: number): Record<string, (now: Date) => unknown> {
  const [examDate, last] = [`${year}-01-30`, `${year}-03-27`]
  const sitting = { examDate, month: examDate.slice(0, 7) }
  const at = new Date(`${year}-01-20T00:00:00+08:00`)
  const provisional = calendar.isProvisional(sitting)
  const facts = journeyFacts({ examDate, paidAt: at, createdAt: at })
  const { slots } = calendar.datesOf(examDate)
  const certificate = { issuedOn: `${year - 2}-02-11`, expiresOn: `${year}-02-10` }
  const registration = {
    id: 'reg_1',
    certificationName: '云从业者',
    ...sitting,
    slot: 1 as const,
    ticketPublished: false,
    outcome: null,
    resultPublishedAt: null,
    resultRead: false,
    retakeDates: [],
  }
  const failed = { ...facts.registration, outcome: 'failed' as const, resultPublishedAt: at }
  return {
    'why the sitting is on that day': (now) => explainExamDate(calendar, sitting.month, now).derivation,
    'why what follows is on its day': (now) =>
      Object.values(explainFollowing(calendar, examDate, now)).map(({ derivation }) => derivation),
    'the end of a refund': (now) => explainRefundEnd(policy, at, true, false, now),
    'the end of a retake': (now) => explainRetakeEnd(calendar, sitting, last, at, now),
    'a closing that was kept': (now) =>
      explainClosing(calendar, examDate, new Date(`${year}-01-25T00:00:00+08:00`), now).derivation,
    'the steps of a sitting': (now) =>
      sittingSteps(calendar, sitting, slots[0], { deferralDates: [last] }, now).map(
        ({ words }) => words().detail,
      ),
    'the steps of a registration': (now) =>
      timeline({ ...facts, retakeUntil: null }, now).map(({ detail, explanation }) => [
        detail,
        explanation.derivation,
      ]),
    'a closed sitting, at the order': (now) => sittingClosed({ examDate, provisional }, at, 10, now).detail,
    'a closed sitting, in the list': (now) => closedRefusal(policy, at, now).text,
    'a full sitting': (now) => sittingSoldOut(policy, { examDate, provisional }, now).detail,
    'an afternoon that is full': (now) => sittingLimitReached(policy, { examDate, provisional }, now).detail,
    'an order to be paid': (now) => orderUnpaid('ord_1', at, now).detail,
    'a result to come': (now) => resultRefusal(calendar, sitting, now).text,
    'what follows a failed exam': (now) =>
      nextAfterResult(
        calendar,
        { ...failed, certificateNumber: null },
        calendar.laterSittings(examDate),
        now,
      ),
    'a sitting that is not later': (now) =>
      targetRefusal(calendar, sitting, { ...sitting, capacity: 1, taken: 0, subjects: 0 }, now),
    'a deferral after the first': (now) =>
      deferralRefusal(calendar, { ...facts.registration, deferredFrom: examDate, examDate: last }, [], now)
        ?.text,
    'the end of a deferral': (now) =>
      refundTerms(calendar, { ...facts.registration, paidAt: at, ended: false }, now).explanation.derivation,
    'money that is to come back': (now) =>
      refundPromise(policy, { status: 'refunding', refundState: null, refundStartedAt: at }, now)
        ?.explanation,
    'the first screen': (now) =>
      Array.from(
        nextSteps(
          calendar,
          { orders: [], registrations: [registration], certificates: [], checklist: null },
          now,
        ),
        ({ subtitle }) => subtitle,
      ),
    'a certificate that ends': (now) =>
      expiryStep(
        {
          number: '1',
          certificationName: '云从业者',
          addressMissingFor: null,
          renewing: false,
          ...certificate,
        },
        now,
      )?.subtitle,
    'the last sitting before it ends': (now) =>
      renewalOf(calendar, [examDate], { ...certificate, schedule: 'monthly' }, now)?.explanation.afterwards,
  }
}

const DAY = /(?<!\d年)(?<!\d)\d+月\d+日|(?<![\d-])\d\d-\d\d(?!\d)/
const DAY_WITH_YEAR = /\d{4}年\d+月\d+日|\d{4}-\d\d-\d\d/

describe('a text with a date names the year unless it is the year in which it is read', () => {
  test.each(Object.entries(textsOf(2021)))('%s', (_, textAt) => {
    const before = JSON.stringify(textAt(new Date('2020-12-31T23:59:59+08:00')))
    const within = JSON.stringify(textAt(new Date('2021-01-01T00:00:00+08:00')))
    expect(before).toMatch(DAY_WITH_YEAR)
    expect(before).not.toMatch(DAY)
    expect(within).toMatch(DAY)
  })
})

/** Where every date belongs to the sitting or to one after it; the others have dates of their own, which stand. */
const MAY_MOVE = [
  'the end of a retake',
  'a full sitting',
  'a result to come',
  'an afternoon that is full',
  'what follows a failed exam',
  'a sitting that is not later',
  'the first screen',
  'the last sitting before it ends',
]

describe('a date that may still move says so', () => {
  const texts = textsOf(2027)
  const certain = /2027年1月30日考期后|01-30/g
  test.each(MAY_MOVE)('%s', (name) => {
    const said = JSON.stringify(texts[name]?.(new Date('2026-11-01T00:00:00+08:00'))).replace(certain, '')
    expect(said).toMatch(/暂定 2027年\d+月\d+日/)
    expect(said).not.toMatch(/(?<!暂定 )2027年\d+月\d+日/)
  })

  test('the sittings of a deferral', () => {
    const steps = JSON.stringify(texts['the steps of a sitting']?.(new Date('2026-11-01T00:00:00+08:00')))
    expect(steps).toContain('可延期一次，可选 暂定 2027年3月27日')
    expect(steps).toContain('至 暂定 2027年3月27日考期')
  })
})

test('what is kept says the year even in that year', () => {
  const [, exam] = journeyEvents(journeyFacts())
  expect(exam?.description).toContain('2020年7月')
  expect(withYear('2020-07-25', 'day')).toBe('2020年7月25日')
})

test.each([
  ['day', '2021年1月1日'],
  ['date', '2021年1月1日 周五'],
  ['minute', '2021年1月1日 00:00'],
  ['full', '2021年1月1日 周五 00:00'],
  ['endOfDay', '2020年12月31日 周四 24:00'],
  ['number', '2021-01-01'],
] as const)('an instant is said in Beijing, as %s', (form, words) => {
  const midnight = new Date('2020-12-31T16:00:00Z')
  expect(withYear(midnight, form)).toBe(words)
  expect(withYear('2021-01-01T00:00:00+08:00', form, true)).toBe(`暂定 ${words}`)
  const bare = words.replace(/^\d{4}[年-]/, '')
  const readIn = form === 'endOfDay' ? '2020-01-01T00:00:00+08:00' : '2021-12-31T23:59:59+08:00'
  expect(dateWordsAt(new Date(readIn))(midnight, form)).toBe(bare)
})
