import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { clockText, remaining, remainingText } from '../../../format/countdown'
import { timeText } from '../../../format/date'
import { classNames } from '../../../ui/class-names'
import { useMinutesAnnounced } from '../../../ui/page/announcer'
import { useDateWords } from '../../../ui/use-date-words'
import { useNow } from '../../../ui/use-now'
import { type ExamDayPhase, examDayAt } from '../exam-day'
import styles from './exam-clock.module.scss'

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
const DAY_MS = 86_400_000

interface ExamClockProps {
  ticket: Schema<'Ticket'>
  /** How its link stands now; undefined where that is not known. */
  examLink: Schema<'Ticket'>['examLink'] | undefined
}

/** Who may enter and has no link to enter by is not told to enter; nor who may have none. */
function adviceOf(phase: ExamDayPhase, { ticket, examLink }: ExamClockProps): string {
  const { advice } = WORDS[phase]
  if (ticket.mode !== 'online') return ON_SITE[phase] ?? advice
  if (phase !== 'entering' && phase !== 'doorOpen') return advice
  if (!examLink) return LINK_UNKNOWN
  return examLink.state === 'late' ? examLink.next : advice
}

/** Where the day stands, and what is left of it. */
function RunningPhase({ ticket, examLink, now }: ExamClockProps & { now: number }) {
  const { phase, countTo } = examDayAt(ticket.slot, now)
  const left = countTo === null ? null : remaining(Date.parse(countTo), now)
  useMinutesAnnounced(left, WORDS[phase].label)
  const far = countTo !== null && Date.parse(countTo) - now > DAY_MS
  return (
    <>
      <Text className={styles.label}>{WORDS[phase].label}</Text>
      {left && (
        <Text className={far ? styles.leftFar : styles.left}>
          {far ? remainingText(left) : clockText(left)}
        </Text>
      )}
      <Text className={styles.advice}>{adviceOf(phase, { ticket, examLink })}</Text>
    </>
  )
}

/** The next instant of the exam day, counted down in the backend's time, and the day's three times, alone where that time is unknown. */
export function ExamClock({ ticket, examLink }: ExamClockProps) {
  const say = useDateWords()
  const now = useNow()
  const { slot, certification, examDate, provisional } = ticket
  const marks = [
    { label: '入场', at: slot.entersAt },
    { label: '开考', at: slot.startsAt },
    { label: '停止入场', at: slot.doorClosesAt },
  ]
  return (
    <View className={styles.clock}>
      <Text className={styles.what}>{`${certification.name} · ${say(examDate, 'date', provisional)}`}</Text>
      {now === null ? (
        <Text className={styles.advice}>请按下面的北京时间入场</Text>
      ) : (
        <RunningPhase ticket={ticket} examLink={examLink} now={now} />
      )}
      <View className={styles.marks}>
        {marks.map(({ label, at }) => (
          <View
            key={label}
            className={classNames(styles.mark, now !== null && now >= Date.parse(at) && styles.passed)}
          >
            <Text className={styles.markLabel}>{label}</Text>
            <Text className={styles.markTime}>{timeText(at)}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
