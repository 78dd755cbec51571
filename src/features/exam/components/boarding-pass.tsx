import { Text, View } from '@tarojs/components'
import classNames from 'classnames'
import type { ReactNode } from 'react'
import type { Schema } from '../../../api/contract-types'
import { timeText } from '../../../format/date'
import { DateText } from '../../../parts/date-text/date-text'
import { StatusLine } from '../../../parts/status-line/status-line'
import { Notice } from '../../../ui/notice/notice'
import type { ExamDayPhase } from '../exam-day'
import { adviceOf, labelOf, promiseAt } from '../exam-day-words'
import { modeText, passFacts } from '../pass-words'
import { qrTextOf } from '../ticket-picture'
import { useExamPhase } from '../use-exam-phase'
import styles from './boarding-pass.module.scss'
import { Entrance } from './entrance'

type Ticket = Schema<'Ticket'>

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <View className={classNames(styles.fact, typeof value !== 'string' && styles.row)}>
      <Text className={styles.label}>{label}</Text>
      {typeof value === 'string' ? <Text className={styles.value}>{value}</Text> : value}
    </View>
  )
}

function Hour({ label, at }: { label: string; at: string }) {
  return (
    <View>
      <Text className={styles.hourLabel}>{label}</Text>
      <Text className={styles.hour}>{timeText(at)}</Text>
    </View>
  )
}

/** What comes next of the exam, with its instant; null once it is over. */
function nextOf({ slot }: Ticket, phase: ExamDayPhase | null): [words: string, at: string] | null {
  if (phase === 'over') return null
  if (phase === 'doorOpen') return ['停止入场', slot.doorClosesAt]
  return phase === 'doorClosed' ? ['结束', slot.endsAt] : ['开考', slot.startsAt]
}

/** The ticket: times large on top, the holder below, and past the perforation the way in. */
export function BoardingPass({ ticket, examLink }: { ticket: Ticket; examLink: Ticket['examLink'] }) {
  const { slot, examDate, provisional, explanation } = ticket
  const phase = useExamPhase(slot)
  const next = nextOf(ticket, phase)
  const date = (
    <DateText
      className={styles.value}
      title="考试日期"
      at={examDate}
      form="date"
      always
      provisional={provisional}
      explanation={explanation}
    />
  )
  return (
    <>
      {next ? (
        <StatusLine title={`${ticket.certification.name}${next[0]}`} at={next[1]} provisional={provisional} />
      ) : (
        <Notice
          tone="neutral"
          title={labelOf('over')}
          detail={adviceOf('over', { ticket, examLink: null })}
        />
      )}
      <View className={styles.pass}>
        <View className={styles.top}>
          <View className={styles.line}>
            <Text className={styles.small}>{modeText(ticket.mode)}</Text>
            <Text className={styles.small}>No. {ticket.number}</Text>
          </View>
          <Text className={styles.name}>{ticket.certification.name}</Text>
          <View className={styles.line}>
            <Hour label="入场" at={slot.entersAt} />
            <Hour label="开考" at={slot.startsAt} />
            <Hour label="停止入场" at={slot.doorClosesAt} />
          </View>
        </View>
        <View className={styles.facts}>
          {passFacts(ticket).map(([label, value]) => (
            <Fact key={label} label={label} value={label === '日期' ? date : value} />
          ))}
        </View>
        {next && (
          <>
            <View className={styles.cut}>
              <View className={styles.notchLeft} />
              <View className={styles.notchRight} />
            </View>
            <Entrance
              name={ticket.entrance ? '考试入口' : '签到'}
              qrText={qrTextOf(ticket)}
              entrance={ticket.entrance}
              promise={promiseAt(phase, examLink)}
            />
          </>
        )}
      </View>
    </>
  )
}
