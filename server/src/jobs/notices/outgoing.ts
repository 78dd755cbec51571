import { type NoticeContent, noticeCalendar } from '../../domain/notices/content'
import { type NoticeChannel, pagePath, type Target, topicOf } from '../../domain/notices/kinds'
import { noticeFields } from '../../domain/notices/templates/render'
import type { OutgoingNotice } from '../../gateways/notices/notice-gateway'
import type { QueuedNotice } from '../../repositories/notice-deliveries'

function targetOf({ id, targetPage, targetId }: QueuedNotice): Target {
  return targetPage ? { page: targetPage, id: targetId } : { page: 'message', id }
}

/** Pages that show a registration, by its id. */
const REGISTRATION_PAGES: readonly (Target['page'] | null)[] = ['registration', 'ticket', 'examDay']

function calendarOf(
  content: NoticeContent,
  { targetPage, targetId, createdAt }: QueuedNotice,
): string | null {
  return noticeCalendar(content, REGISTRATION_PAGES.includes(targetPage) ? targetId : null, createdAt)
}

/** A notice filled for one channel, from the version of its template that its candidate reads. */
export function outgoingNotice(notice: QueuedNotice, channel: NoticeChannel): OutgoingNotice {
  const { id, kind, facts, templateVersion, title, body } = notice
  // The kind and the facts were stored together.
  const content = { kind, facts } as NoticeContent
  return {
    id,
    kind,
    topic: topicOf(kind),
    title,
    body,
    fields: noticeFields(content, templateVersion),
    page: pagePath(targetOf(notice), { noticeId: id, via: channel }),
    calendar: channel === 'email' ? calendarOf(content, notice) : null,
  }
}
