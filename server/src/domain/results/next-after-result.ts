import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import type { Calendar } from '../calendar/calendar'
import { type ChangeFacts, retakeRefusal, retakeUntil } from '../changes/changes'
import { displayDay, displayInstant } from '../display'

type Next = components['schemas']['Result']['next']

/** What follows from a published result: the certificate, the free retake while it lasts, or another registration. */
export function nextAfterResult(
  calendar: Calendar,
  facts: ChangeFacts & { certificateNumber: string | null },
  laterDates: readonly string[],
  now: Date,
): Next {
  const { certificateNumber } = facts
  if (facts.outcome === 'passed') {
    const detail = '可查看、分享电子证书，并填写纸质证书的邮寄地址'
    return { kind: 'certificate', title: '电子证书已生成', detail, until: null, certificateNumber }
  }
  if (facts.liveRegistrationId) {
    const title = facts.retakeId ? '补考已报名' : '已再次报名'
    return { kind: 'retake', title, detail: '请在“考试”中查看考期与准考证', until: null, certificateNumber }
  }
  const refusal = retakeRefusal(calendar, facts, laterDates, now)
  const until = retakeUntil(calendar, laterDates)
  if (refusal || !until) {
    const detail = `${refusal?.text ?? '补考期已过'}，再考须重新付费报名`
    return { kind: 'registerAgain', title: '重新报名', detail, until: null, certificateNumber }
  }
  const last = displayDay(laterDates.at(-1) ?? facts.examDate)
  const detail = `最晚可选 ${last}考期，须在${displayInstant(until)} 前申请`
  return { kind: 'retake', title: '可免费补考一次', detail, until: toBeijing(until), certificateNumber }
}
