import type { components } from '../../../../contract/schema'
import { displayDate, displayTime } from '../../domain/display'
import type { Mail } from '../../gateways/mail/mail-gateway'

/** The ticket as its holder's screen shows it, the entrance included. */
type Ticket = components['schemas']['Ticket']

/** The mail that brings the exam entrance to the computer, in plain text. */
export function ticketMail(to: string, ticket: Ticket): Mail {
  const { certification, examDate, slot, entrance, centre } = ticket
  const time = (instant: string) => displayTime(new Date(instant))
  const place = entrance
    ? `考试入口：${entrance.url}\n（也可在电脑浏览器输入 ${entrance.typedAddress}/${entrance.shortCode}）`
    : `考点：${centre?.name ?? ''}，${centre?.address ?? ''}`
  return {
    to,
    subject: `考试入口：${certification.name}（${certification.shortName}）${displayDate(examDate)}`,
    text: [
      `${certification.name}（${certification.shortName}）`,
      `${displayDate(examDate)} ${time(slot.startsAt)}–${time(slot.endsAt)}（北京时间）`,
      `${time(slot.entersAt)} 起入场，${time(slot.doorClosesAt)} 停止入场。`,
      place,
      `准考证号：${ticket.number}`,
    ].join('\n\n'),
    link: `features/exam/pages/ticket/index?id=${ticket.registrationId}`,
  }
}
