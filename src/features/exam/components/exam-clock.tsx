import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { clockText, remaining, remainingText } from '../../../format/countdown'
import { timeText } from '../../../format/date'
import { classNames } from '../../../ui/class-names'
import { useMinutesAnnounced } from '../../../ui/page/announcer'
import { useDateWords } from '../../../ui/use-date-words'
import { useNow } from '../../../ui/use-now'
import { examDayAt } from '../exam-day'
import { adviceOf, labelOf } from '../exam-day-words'
import styles from './exam-clock.module.scss'

const DAY_MS = 86_400_000

interface ExamClockProps {
  ticket: Schema<'Ticket'>
  /** How its link stands now; undefined where that is not known. */
  examLink: Schema<'Ticket'>['examLink'] | undefined
}

/** Where the day stands, and what is left of it. */
function RunningPhase({ ticket, examLink, now }: ExamClockProps & { now: number }) {
  const { phase, countTo } = examDayAt(ticket.slot, now)
  const left = countTo === null ? null : remaining(Date.parse(countTo), now)
  useMinutesAnnounced(left, labelOf(phase))
  const far = countTo !== null && Date.parse(countTo) - now > DAY_MS
  return (
    <>
      <Text className={styles.label}>{labelOf(phase)}</Text>
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
