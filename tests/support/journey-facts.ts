import type { JourneyFacts } from '../../server/src/domain/calendar/events'
import type { ChangeFacts } from '../../server/src/domain/changes/changes'
import { calendarWith } from './calendar'

/** A registration for the first slot of 2020-07-25, paid on 07-06, and what is known about it beyond that. */
export function journeyFacts(
  registration: Partial<ChangeFacts> = {},
  rest: Partial<JourneyFacts> = {},
): JourneyFacts {
  const calendar = calendarWith()
  const examDate = registration.examDate ?? '2020-07-25'
  const paidAt = new Date('2020-07-06T10:00:00+08:00')
  return {
    registration: {
      createdAt: paidAt,
      paidAt,
      examDate,
      month: examDate.slice(0, 7),
      outcome: null,
      resultPublishedAt: null,
      ticketPublishedAt: null,
      retakeOf: null,
      deferredFrom: null,
      leftClosesAt: null,
      closesNotBefore: null,
      refundedAt: null,
      moneyBackAt: null,
      paperState: null,
      paperPostedAt: null,
      certificateRevokedAt: null,
      closedAt: null,
      retakeId: null,
      liveRegistrationId: null,
      unpaidOrderId: null,
      busyElsewhere: false,
      otherPerson: false,
      laterCertificate: null,
      ...registration,
    },
    calendar,
    slot: calendar.datesOf(examDate).slots[0],
    laterDates: calendar.laterSittings(examDate),
    name: '云架构工程师',
    place: null,
    certificate: null,
    ...rest,
  }
}
