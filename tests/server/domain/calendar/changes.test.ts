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
