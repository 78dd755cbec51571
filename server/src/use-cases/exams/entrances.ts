import type { components } from '../../../../contract/schema'
import { displayTime, withYear } from '../../domain/display'
import type { Letter } from '../../gateways/mail/letter'
import type { Mail } from '../../gateways/mail/mail'

type Schemas = components['schemas']

/** A way in that is handed from the phone to the computer: a link, and an address to type before its short code. */
export function entranceAt(publicUrl: string, shortCode: string): Schemas['Entrance'] {
  const typedAddress = `${publicUrl.replace(/^https?:\/\//, '')}/e`
  return { url: `${publicUrl}/e/${shortCode}`, shortCode, typedAddress }
}

/** The button of a mail that brings a way in, and how else to get there. */
function wayIn(label: string, { url, typedAddress, shortCode }: Schemas['Entrance']) {
  return {
    action: { label, url },
    after: [`也可在电脑浏览器打开 ${typedAddress}，输入短码 ${shortCode}。`],
  }
}

/** The mail that brings the exam entrance to the computer. */
export function ticketMail(to: string, ticket: Schemas['Ticket']): Mail {
  const { certification, examDate, provisional, slot, entrance, centre, hotline } = ticket
  const time = (instant: string) => displayTime(new Date(instant))
  const name = `${certification.name}（${certification.shortName}）`
  const day = withYear(examDate, 'date', provisional)
  return {
    to,
    subject: `${entrance ? '考试入口' : '准考证'}：${name}${day}`,
    letter: {
      title: name,
      lines: [],
      facts: [
        ['考试时间', `${day} ${time(slot.startsAt)}–${time(slot.endsAt)}（北京时间）`],
        ['入场', `${time(slot.entersAt)} 起入场，${time(slot.doorClosesAt)} 停止入场`],
        ...(centre ? [['考点', `${centre.name}，${centre.address}`] as const] : []),
        ['准考证号', ticket.number],
      ],
      ...(entrance && wayIn('打开考试入口', entrance)),
      hotline,
    },
  }
}

/** The mail that brings the trial exam to the computer. */
export function trialExamMail(to: string, entrance: Schemas['Entrance'], hotline: Letter['hotline']): Mail {
  return {
    to,
    subject: '试考入口',
    letter: {
      title: '试考入口',
      lines: [
        '这是试考，不是正式考试：用考试那天的电脑和网络走一遍，系统会检查摄像头、麦克风和网速。',
        '正式考试请用准考证上的入口。',
      ],
      ...wayIn('打开试考入口', entrance),
      hotline,
    },
  }
}
