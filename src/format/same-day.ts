import type { Schema } from '../api/contract-types'
import { timeText } from './date'

type Summary = Schema<'RegistrationSummary'>

/** What is said about another subject on the same day. */
export interface SameDayWords {
  tone: 'accent' | 'warning'
  title: string
  detail: string
}

const MINUTE = 60_000
const ORDER = ['第一场', '第二场', '第三场']

/** The candidate's other subjects on an exam day (`YYYY-MM-DD`); what was given back takes no slot. */
function othersOn(registrations: readonly Summary[], examDate: string, certificationCode: string): Summary[] {
  return registrations.filter(
    ({ sitting, status, certification }) =>
      sitting.examDate === examDate && status !== 'refunded' && certification.code !== certificationCode,
  )
}

/**
 * Before choosing a sitting: what it means that the candidate has a subject on that day already. There is
 * room for one subject in each of the afternoon's slots; which comes first is the backend's word on the ticket. Null where there is none.
 */
export function sameDayBefore(
  { examDate, slots }: Pick<Schema<'Sitting'>, 'examDate' | 'slots'>,
  certification: Pick<Schema<'Certification'>, 'code'>,
  registrations: readonly Summary[],
): SameDayWords | null {
  const others = othersOn(registrations, examDate, certification.code)
  const [other] = others
  if (!other) return null
  if (others.length >= slots.length) {
    const names = others.map((each) => each.certification.name).join('、')
    return {
      tone: 'warning',
      title: `当天已报满 ${slots.length} 项认证`,
      detail: `已有${names}；一天最多 ${slots.length} 项，请选择其他考期。`,
    }
  }
  const starts = slots.map((slot, index) => `${ORDER[index]} ${timeText(Date.parse(slot))}`)
  return {
    tone: 'accent',
    title: `当天已报名${other.certification.name}`,
    detail: `都在同一个下午：${starts.join('，')}，中间没有休息。先修认证先考，其余先报先考；场次以准考证为准。`,
  }
}

/** On a registration: in which order and with what gap the two subjects of its day are sat. Null where it is the only one. */
export function sameDayOrder(
  registration: Pick<Schema<'Registration'>, 'certification' | 'sitting' | 'slot' | 'status'>,
  registrations: readonly Summary[],
): SameDayWords | null {
  const { certification, sitting, slot, status } = registration
  if (status === 'refunded') return null
  const [other] = othersOn(registrations, sitting.examDate, certification.code)
  if (!other) return null
  const mine = Date.parse(slot.startsAt)
  const theirs = Date.parse(other.startsAt)
  const order = [
    { name: `${certification.name}（本次）`, at: mine },
    { name: other.certification.name, at: theirs },
  ].sort((one, two) => one.at - two.at)
  // The slots of an afternoon are equally long.
  const length = Date.parse(slot.endsAt) - mine
  const gap = Math.round((Math.abs(mine - theirs) - length) / MINUTE)
  const between =
    gap > 0 ? `两场之间有 ${gap} 分钟。` : '两场相连，中间没有休息，第一场交卷后请直接进入第二场。'
  return {
    tone: 'accent',
    title: '这一天有两场考试',
    detail: `${order.map(({ name, at }) => `${timeText(at)} ${name}`).join('，')}。${between}`,
  }
}
