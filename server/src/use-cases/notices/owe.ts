import type { Calendar } from '../../domain/calendar/calendar'
import type { SlotInstants } from '../../domain/calendar/dates'
import type { NoticeContent } from '../../domain/notices/content'
import { type NoticeChannel, noticeChannels, type Target } from '../../domain/notices/kinds'
import { renderNotice } from '../../domain/notices/templates/render'
import { newId } from '../../lib/ids'
import { toBeijing } from '../../lib/time'
import type { Db } from '../../repositories/database'
import { insertNotices } from '../../repositories/notices/owed'
import type { NoticeSubject } from '../../repositories/notices/subjects'

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

/** When the exam starts and until when its ticket comes, and whether that may still move, as facts say it. */
export function datesAhead(calendar: Calendar, subject: NoticeSubject) {
  return {
    startsAt: toBeijing(slotOf(calendar, subject).startsAt),
    ticketBy: toBeijing(calendar.datesOf(subject.examDate).ticketBy),
    provisional: calendar.isProvisional(subject),
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
    provisional: calendar.isProvisional(subject),
  }
}

/** A notice that somebody is owed. */
export type OwedNotice = NoticeContent & {
  candidateId: string
  /** What happened, such as `ticket:reg_…:2020-07-25`; a candidate is told of it once. */
  cause: string
  /** What the message opens. */
  target: Target | null
  /** Until when candidates were promised to know. */
  promisedBy: Date
  /** One channel alone, for its test; all of them otherwise. */
  only?: NoticeChannel
}

const AT_ONCE = 1_000

/**
 * Owes notices; call it in the transaction of what they are about, so that neither stands without the other. They are
 * rendered now, from the newest version of their template, and sent by the delivery jobs.
 */
export async function oweNotices(trx: Db, owed: readonly OwedNotice[], now: Date): Promise<void> {
  for (let start = 0; start < owed.length; start += AT_ONCE) {
    const notices = owed.slice(start, start + AT_ONCE).map((notice) => {
      const { candidateId, cause, target, promisedBy, kind, facts, only } = notice
      const text = renderNotice(notice)
      return {
        ...text,
        id: newId('ntc'),
        candidateId,
        kind,
        cause,
        facts,
        target,
        listed: !only,
        promisedBy,
        channels: only ? [only] : noticeChannels,
      }
    })
    await insertNotices(trx, notices, now)
  }
}
