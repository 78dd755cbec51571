import { calendarWith } from '../../../support/calendar'

describe('a year whose holidays are not announced yet', () => {
  test('gives provisional dates by the holidays the law fixes', () => {
    const calendar = calendarWith()
    expect(calendar.isMonthProvisional('2027-01')).toBe(true)
    expect(calendar.holidays.specialDay('2027-02-06')).toEqual({ dayOff: true, name: '春节' })
    expect(calendar.holidays.specialDay('2027-06-09')).toEqual({ dayOff: true, name: '端午' })
    expect(calendar.holidays.specialDay('2027-04-05')).toEqual({ dayOff: true, name: '清明' })
  })

  test('is firm once the operator enters its announcement, which then decides alone', () => {
    const calendar = calendarWith({ years: [2027], days: [['2027-02-27', { dayOff: true, name: '春节' }]] })
    expect(calendar.isMonthProvisional('2027-02')).toBe(false)
    expect(calendar.examDateOf('2027-02')).toMatchObject({ examDate: '2027-02-20', reason: '春节' })
    expect(calendar.holidays.specialDay('2027-06-09')).toBeUndefined()
  })

  test('touches the December before it only where New Year bridges into it', () => {
    const calendar = calendarWith()
    // 1 January 2027 is a Friday: nothing of it can reach December 2026.
    expect(calendar.isMonthProvisional('2026-12')).toBe(false)
    // 1 January 2028 is a Saturday, 1 January 2029 a Monday: 30 and 31 December 2028 hang on 2029.
    const announced = calendarWith({ years: [2028] })
    expect(announced.examDateOf('2028-12').examDate).toBe('2028-12-30')
    expect(announced.isMonthProvisional('2028-12')).toBe(true)
    expect(announced.isMonthProvisional('2028-11')).toBe(false)
  })

  test('reaches to the end of the calendar', () => {
    expect(calendarWith().datesOf('2099-12-26').resultFrom).toBe('2099-12-30')
  })
})
