import type { DatedPolicy } from '../domain/policy'

/** The rules in force since the calendar begins. */
export const firstPolicy: DatedPolicy = {
  effectiveFrom: '2018-01-01',
  body: {
    shiftDays: 7,
    closesDaysBefore: 10,
    ticketWeekday: 1,
    slots: [
      { startsAt: '14:00', endsAt: '15:30' },
      { startsAt: '15:30', endsAt: '17:00' },
    ],
    entryMinutesBefore: 30,
    doorClosesMinutesAfter: 30,
    resultWorkingDays: 3,
    resultNoticeDays: 7,
    paperDays: 30,
    changeMonths: 3,
    refundHours: 120,
    orderMinutes: 15,
    noticeWorkingDays: 1,
    fewSeatsShare: 0.2,
    fewSeats: 40,
  },
}
