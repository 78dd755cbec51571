import { sittingSteps } from '../../../../server/src/domain/calendar/steps'
import { addMonths } from '../../../../server/src/lib/time'
import { calendarWith } from '../../../support/calendar'

describe('three months for a deferral or a retake', () => {
  test.each([
    ['2019-11-30', '2020-02-29'],
    ['2020-11-30', '2021-02-28'],
    ['2020-08-29', '2020-11-29'],
    ['2020-10-31', '2021-01-31'],
    ['2020-12-31', '2021-03-31'],
  ])('from %s reach to %s', (from, until) => {
    expect(addMonths(from, 3)).toBe(until)
    expect(calendarWith().datesOf(from).changeUntil).toBe(until)
  })

  test('a deferral of the August sitting can use September, October and November', () => {
    expect(calendarWith().laterSittings('2020-08-29')).toEqual(['2020-09-26', '2020-10-31', '2020-11-28'])
  })

  test('a sitting beyond the clipped day is out of reach', () => {
    // Three months after 2020-11-28 end on 02-28, one day after that month's sitting.
    expect(calendarWith().laterSittings('2020-11-28')).toEqual(['2020-12-26', '2021-01-30', '2021-02-27'])
    expect(calendarWith().laterSittings('2020-09-26')).toEqual(['2020-10-31', '2020-11-28', '2020-12-26'])
  })
})

test.each([
  [['2026-10-31'], '三个月内目前没有可补考的考期'],
  [['2026-10-31', '2026-11-28'], '未通过可免费补考一次，至 11月28日考期'],
])(
  'a sitting that closes before the result is out is no retake’s: of %j is said %s',
  (deferralDates, words) => {
    const calendar = calendarWith()
    const sitting = { examDate: '2026-10-17', month: null }
    const [slot] = calendar.datesOf(sitting.examDate).slots
    const now = new Date('2026-09-01T10:00:00+08:00')
    const steps = sittingSteps(calendar, sitting, slot, { deferralDates }, now)
    expect(steps.find(({ kind }) => kind === 'result')?.words().detail).toBe(words)
  },
)
