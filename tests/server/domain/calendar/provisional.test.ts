import { explainedSitting } from '../../../../server/src/domain/calendar/explanations'
import { refundStep, sittingSteps } from '../../../../server/src/domain/calendar/steps'
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

  test('marks every date that still may move, whoever names it, and none that is behind', () => {
    const calendar = calendarWith()
    const january = { examDate: '2027-01-30', month: '2027-01' }
    const slot = calendar.datesOf(january.examDate).slots[0]
    const steps = sittingSteps(
      calendar,
      january,
      slot,
      { deferralDates: [] },
      new Date('2026-11-01T09:00:00+08:00'),
    )
    expect(steps.map(({ words }) => words().provisional)).toEqual(steps.map(() => true))
    const named = (day: string) => explainedSitting(calendar, january, new Date(`${day}T09:00:00+08:00`))
    expect(named('2026-11-01')).toMatchObject({
      provisional: true,
      explanation: { derivation: expect.stringContaining('尚未公布') },
    })
    expect(named('2027-01-31').provisional).toBe(false)
  })

  test('marks the end of a refund only where the closing is what ends it', () => {
    const calendar = calendarWith()
    const january = { examDate: '2027-01-30', month: '2027-01' }
    const ends = (paidAt: string) =>
      refundStep(calendar, january, new Date(paidAt), new Date(paidAt)).words().provisional
    expect(ends('2026-12-01T10:00:00+08:00')).toBe(false)
    expect(ends('2027-01-18T10:00:00+08:00')).toBe(true)
  })

  test('reaches to the end of the calendar', () => {
    expect(calendarWith().datesOf('2099-12-26').resultFrom).toBe('2099-12-30')
  })
})

test('the refund’s end of a sitting that a deferral has left is no longer provisional', () => {
  const calendar = calendarWith()
  const january = { examDate: '2027-01-30', month: '2027-01' }
  const paidAt = new Date('2026-12-12T10:00:00+08:00')
  const left = new Date('2026-12-16T00:00:00+08:00')
  const ends = (deferred: boolean) =>
    refundStep(calendar, january, paidAt, paidAt, left, deferred).words().provisional
  expect([ends(false), ends(true)]).toEqual([true, false])
})
