import {
  atOnce,
  confirmationBy,
  eveningReminderBy,
  formalNoticeBy,
  morningReminderBy,
  resultNoticeBy,
  withinADay,
} from '../../../../server/src/domain/notices/promises'
import { toBeijing } from '../../../../server/src/lib/time'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const dates = calendar.datesOf('2020-07-25')
const policy = calendar.policyOn('2020-07-25')
const paid = (at: string) => toBeijing(confirmationBy(policy, calendar.holidays, new Date(at)))

test.each([
  ['a Monday', '2020-07-06T10:00:00+08:00', '2020-07-08T00:00:00+08:00'],
  ['the last millisecond of a Monday', '2020-07-06T23:59:59.999+08:00', '2020-07-08T00:00:00+08:00'],
  ['the first instant of a Tuesday', '2020-07-07T00:00:00+08:00', '2020-07-09T00:00:00+08:00'],
  ['a Friday', '2020-07-10T18:00:00+08:00', '2020-07-14T00:00:00+08:00'],
  ['the eve of the long holiday', '2020-09-30T12:00:00+08:00', '2020-10-10T00:00:00+08:00'],
  ['a Saturday before a make-up Sunday', '2020-09-26T12:00:00+08:00', '2020-09-28T00:00:00+08:00'],
])('paid on %s, the confirmation is promised for the end of the next working day', (_, at, by) => {
  expect(paid(at)).toBe(by)
})

test('a policy of three working days gives three', () => {
  const later = confirmationBy(
    { ...policy, noticeWorkingDays: 3 },
    calendar.holidays,
    new Date('2020-07-09T10:00:00+08:00'),
  )
  expect(toBeijing(later)).toBe('2020-07-15T00:00:00+08:00')
})

test('ticket by Monday 24:00, result by the end of the seventh day', () => {
  expect(toBeijing(formalNoticeBy(dates))).toBe('2020-07-21T00:00:00+08:00')
  expect(toBeijing(resultNoticeBy(dates))).toBe('2020-08-02T00:00:00+08:00')
})

test('reminders come before the exam day’s morning and before the door opens', () => {
  expect(toBeijing(eveningReminderBy(dates))).toBe('2020-07-25T08:00:00+08:00')
  expect(dates.slots.map((slot) => toBeijing(morningReminderBy(slot)))).toEqual([
    '2020-07-25T13:30:00+08:00',
    '2020-07-25T15:00:00+08:00',
  ])
})

test('at once is ten minutes; a shipment and an expiry have a day', () => {
  const now = new Date('2020-07-31T23:55:00+08:00')
  expect(toBeijing(atOnce(now))).toBe('2020-08-01T00:05:00+08:00')
  expect(toBeijing(withinADay(now))).toBe('2020-08-01T23:55:00+08:00')
})
