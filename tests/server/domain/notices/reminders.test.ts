import { overFrom } from '../../../../server/src/domain/notices/content'
import { dueReminders, expiryWindows } from '../../../../server/src/domain/notices/promises'
import { addDays } from '../../../../server/src/lib/time'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const due = (now: string) =>
  dueReminders((date) => calendar.datesOf(date).slots, new Date(`${now}+08:00`)).map(
    ({ kind, examDate, slots }) => `${kind} ${examDate} ${slots.join()}`,
  )

test.each([
  ['2020-07-24T07:59:59.999', []],
  ['2020-07-24T17:59:59.999', []],
  ['2020-07-24T18:00:00', ['examTomorrow 2020-07-25 1,2']],
  ['2020-07-25T00:00:00', []],
  ['2020-07-25T08:00:00', ['examToday 2020-07-25 1,2']],
  ['2020-07-25T13:59:59.999', ['examToday 2020-07-25 1,2']],
  ['2020-07-25T14:00:00', ['examToday 2020-07-25 2']],
  ['2020-07-25T15:30:00', []],
])('at %s the reminders due are %j', (now, expected) => {
  expect(due(now).filter((each) => each.includes('2020-07-25'))).toEqual(expected)
})

/** Which notice a certificate that ends in so many days is due. */
function noticeAt(daysLeft: number): number | undefined {
  const today = '2022-05-01'
  const last = addDays(today, daysLeft)
  const hits = expiryWindows(today).filter(({ from, to }) => last >= from && last <= to)
  expect(hits.length).toBeLessThanOrEqual(1)
  return hits[0]?.days
}

test.each([
  [91, undefined],
  [90, 90],
  [61, 90],
  [60, 60],
  [31, 60],
  [30, 30],
  [1, 30],
  [0, 30],
  [-1, undefined],
])('%d days before its end a certificate is due the notice of %s days', (daysLeft, days) => {
  expect(noticeAt(daysLeft)).toBe(days)
})

const exam = {
  certificationName: '云架构师',
  shortName: 'TCA',
  examDate: '2020-07-25',
  startsAt: '2020-07-25T14:00:00+08:00',
  entersAt: '2020-07-25T13:30:00+08:00',
  doorClosesAt: '2020-07-25T14:15:00+08:00',
  place: null,
}

test('「明天考试」 is true until the exam’s day begins, 「今天考试」 of use until the exam does', () => {
  const endOf = (kind: 'examTomorrow' | 'examToday') => overFrom({ kind, facts: exam })
  expect(endOf('examTomorrow')).toEqual(new Date('2020-07-25T00:00:00+08:00'))
  expect(endOf('examToday')).toEqual(new Date(exam.startsAt))
  const ahead = { certificationName: exam.certificationName, shortName: 'TCA', examDate: exam.examDate }
  const deferred = { ...ahead, leftDate: '2020-06-20', startsAt: exam.startsAt, ticketBy: exam.startsAt }
  expect(overFrom({ kind: 'deferralAccepted', facts: deferred })).toEqual(new Date(exam.startsAt))
  expect(overFrom({ kind: 'channelTest', facts: { sentAt: exam.startsAt } })).toBeNull()
})

test('a certificate’s end is told until the last sitting for its renewal closes, else until it has ended', () => {
  const facts = { certificationName: '云架构工程师', expiresOn: '2022-07-28', daysLeft: 90, renewal: null }
  const closesAt = '2022-06-15T00:00:00+08:00'
  const renewal = { lastSitting: '2022-06-25', closesAt }
  expect(overFrom({ kind: 'certificateExpiring', facts })).toEqual(new Date('2022-07-29T00:00:00+08:00'))
  expect(overFrom({ kind: 'certificateExpiring', facts: { ...facts, renewal } })).toEqual(new Date(closesAt))
})

test('an end of the free retake is told until it has come', () => {
  const facts = { certificationName: '云架构师', shortName: 'TCA', examDate: '2020-07-25', formerUntil: null }
  const retakeUntil = '2020-10-07T00:00:00+08:00'
  const told = (until: string | null) =>
    overFrom({ kind: 'retakeEndChanged', facts: { ...facts, retakeUntil: until, retakeListedUntil: null } })
  expect([told(retakeUntil), told(null)]).toEqual([new Date(retakeUntil), null])
})
