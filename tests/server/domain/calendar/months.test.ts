import { monthClosingNext } from '../../../../server/src/http/home'
import { calendarWith } from '../../../support/calendar'

/** Month, last Saturday, sitting, why it moved, closing, ticket, result, result notice, paper certificate. */
const months = [
  [
    '2020-01',
    '2020-01-25',
    '2020-01-18',
    '春节',
    '2020-01-08',
    '2020-01-14',
    '2020-01-21',
    '2020-01-25',
    '2020-02-17',
  ],
  [
    '2020-06',
    '2020-06-27',
    '2020-06-20',
    '端午',
    '2020-06-10',
    '2020-06-16',
    '2020-06-24',
    '2020-06-27',
    '2020-07-20',
  ],
  [
    '2020-07',
    '2020-07-25',
    '2020-07-25',
    null,
    '2020-07-15',
    '2020-07-21',
    '2020-07-29',
    '2020-08-01',
    '2020-08-24',
  ],
  [
    '2020-09',
    '2020-09-26',
    '2020-09-26',
    null,
    '2020-09-16',
    '2020-09-22',
    '2020-09-29',
    '2020-10-03',
    '2020-10-26',
  ],
  [
    '2022-12',
    '2022-12-31',
    '2022-12-24',
    '元旦',
    '2022-12-14',
    '2022-12-20',
    '2022-12-28',
    '2022-12-31',
    '2023-01-23',
  ],
  [
    '2023-04',
    '2023-04-29',
    '2023-04-22',
    '劳动节',
    '2023-04-12',
    '2023-04-18',
    '2023-04-25',
    '2023-04-29',
    '2023-05-22',
  ],
  [
    '2026-09',
    '2026-09-26',
    '2026-09-19',
    '中秋',
    '2026-09-09',
    '2026-09-15',
    '2026-09-22',
    '2026-09-26',
    '2026-10-19',
  ],
  // The third working day lies beyond the holiday, and beyond the seven days: nothing is told before it is out.
  [
    '2024-09',
    '2024-09-28',
    '2024-09-28',
    null,
    '2024-09-18',
    '2024-09-24',
    '2024-10-08',
    '2024-10-08',
    '2024-10-28',
  ],
] as const

describe('sitting of a month', () => {
  const calendar = calendarWith()

  test.each(months)(
    '%s: last Saturday %s, sat on %s',
    (month, saturday, exam, reason, closes, ticket, result, notice, paper) => {
      expect(calendar.examDateOf(month)).toMatchObject({
        lastSaturday: saturday,
        examDate: exam,
        shifted: reason !== null,
        reason,
      })
      const dates = calendar.datesOf(exam)
      expect(dates.registrationClosesAt).toEqual(new Date(`${closes}T00:00:00+08:00`))
      expect(dates.ticketBy).toEqual(new Date(`${ticket}T00:00:00+08:00`))
      expect(dates).toMatchObject({ resultFrom: result, resultNoticeBy: notice, paperBy: paper })
      expect(calendar.isMonthProvisional(month)).toBe(false)
    },
  )

  test('a make-up working Saturday is no holiday and stays', () => {
    const moved = calendarWith({ years: [2020], days: [['2020-09-26', { dayOff: false, name: '国庆节' }]] })
    expect(moved.examDateOf('2020-09')).toMatchObject({ examDate: '2020-09-26', shifted: false })
  })

  test('moves again while the earlier Saturday is a holiday too', () => {
    const off = { dayOff: true, name: '春节' }
    const calendarOfHolidays = calendarWith({
      years: [2020],
      days: [
        ['2020-07-25', off],
        ['2020-07-18', off],
      ],
    })
    expect(calendarOfHolidays.examDateOf('2020-07')).toMatchObject({ examDate: '2020-07-11', reason: '春节' })
  })

  test("the operator's date wins over the rule", () => {
    const overridden = calendarWith({
      overrides: [['2020-07', { examDate: '2020-07-18', reason: '场地调整' }]],
    })
    expect(overridden.examDateOf('2020-07')).toMatchObject({
      examDate: '2020-07-18',
      shifted: true,
      reason: '场地调整',
    })
  })
})

test('a sitting that was put off into the next month is still the one that closes next', () => {
  const putOff = calendarWith({ overrides: [['2020-07', { examDate: '2020-08-15', reason: '台风' }]] })
  const next = (at: string) => monthClosingNext(putOff, new Date(`${at}+08:00`))
  expect([next('2020-07-31T10:00'), next('2020-08-04T23:59'), next('2020-08-05T00:00')]).toEqual([
    '2020-07',
    '2020-07',
    '2020-08',
  ])
})
