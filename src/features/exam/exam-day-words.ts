import type { Schema } from '../../api/contract-types'
import type { ExamDayPhase } from './exam-day'

const WORDS: Record<ExamDayPhase, { label: string; advice: string }> = {
  before: { label: '距入场', advice: '提前检查电脑、摄像头、网络和证件' },
  entering: { label: '距开考', advice: '现在可以入场，请尽快登录考试系统' },
  doorOpen: { label: '距停止入场', advice: '考试已开始，还没入场请立即进入' },
  doorClosed: { label: '距结束', advice: '已停止入场；遇到问题请拨打热线' },
  over: { label: '考试已结束', advice: '成绩可查后会显示在报名详情中' },
}
/** What differs at a test centre. */
const ON_SITE: Partial<Record<ExamDayPhase, string>> = {
  before: '带好证件，提前查好去考点的路线',
  entering: '现在可以入场，请到考点签到',
}
const LINK_UNKNOWN = '已到入场时间，进不去考试系统请马上拨打热线'

/** What is counted in a phase. */
export const labelOf = (phase: ExamDayPhase): string => WORDS[phase].label

/** A ticket's mode, and how its link stands now; undefined where that is not known. */
interface Entry {
  ticket: Pick<Schema<'Ticket'>, 'mode'>
  examLink: Schema<'Ticket'>['examLink'] | undefined
}

/** Who may enter and has no link to enter by is not told to enter; nor who may have none. */
export function adviceOf(phase: ExamDayPhase, { ticket, examLink }: Entry): string {
  const { advice } = WORDS[phase]
  if (ticket.mode !== 'online') return ON_SITE[phase] ?? advice
  if (phase !== 'entering' && phase !== 'doorOpen') return advice
  const known = promiseAt(phase, examLink)
  if (!known) return LINK_UNKNOWN
  return known.state === 'late' ? known.next : advice
}

/** How the link stands, as far as that is still known: a word from before the entry, that it is to come, says nothing after it. */
export function promiseAt(
  phase: ExamDayPhase | null,
  examLink: Entry['examLink'],
): Schema<'Ticket'>['examLink'] {
  if (!examLink || phase === null || phase === 'before') return examLink ?? null
  return examLink.state === 'late' || examLink.state === 'kept' ? examLink : null
}
