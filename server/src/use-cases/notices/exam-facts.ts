import type { Calendar } from '../../domain/calendar/calendar'
import type { SlotInstants } from '../../domain/calendar/dates'
import { toBeijing } from '../../lib/time'
import type { NoticeSubject } from '../../repositories/notice-subjects'

/** Which exam a notice is about, as its facts say it. */
export function examFacts({
  certificationName,
  shortName,
  examDate,
}: Pick<NoticeSubject, 'certificationName' | 'shortName' | 'examDate'>) {
  return { certificationName, shortName, examDate }
}

/** The candidate's own slot. */
export function slotOf(calendar: Calendar, { examDate, slot }: NoticeSubject): SlotInstants {
  const { slots } = calendar.datesOf(examDate)
  return slots[slot - 1] ?? slots[0]
}

/** When the exam starts and until when its ticket comes, as facts say it. */
export function datesAhead(calendar: Calendar, subject: NoticeSubject) {
  return {
    startsAt: toBeijing(slotOf(calendar, subject).startsAt),
    ticketBy: toBeijing(calendar.datesOf(subject.examDate).ticketBy),
  }
}

/** When one may enter, when it starts, and when the door closes, as facts say it. */
export function doorFacts(calendar: Calendar, subject: NoticeSubject) {
  const { entersAt, startsAt, doorClosesAt } = slotOf(calendar, subject)
  return {
    entersAt: toBeijing(entersAt),
    startsAt: toBeijing(startsAt),
    doorClosesAt: toBeijing(doorClosesAt),
    place: subject.place,
  }
}
