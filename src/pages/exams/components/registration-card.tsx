import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { dateTimeText, stepText } from '../../../format/date'
import { SubjectHead } from '../../../parts/subject-head/subject-head'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import type { Tone } from '../../../ui/tag/tag'
import styles from './registration-card.module.scss'

type Summary = Schema<'RegistrationSummary'>

const TONE: Record<Summary['status'], Tone> = {
  awaitingTicket: 'neutral',
  ticketPublished: 'accent',
  examDay: 'accent',
  awaitingResult: 'neutral',
  passed: 'ok',
  failed: 'danger',
  absent: 'warning',
  refunded: 'neutral',
}

/** One registration: what, when, where it stands, and the next date. */
export function RegistrationCard({ registration }: { registration: Summary }) {
  const { id, certification, sitting, startsAt, status, statusText, nextStep } = registration
  return (
    <Card
      label={`${certification.name}，${dateTimeText(startsAt)}，${statusText}`}
      onTap={() => open(routes.registration(id))}
    >
      <SubjectHead name={certification.name} status={statusText} tone={TONE[status]} />
      <Text className={styles.when}>{dateTimeText(startsAt)}</Text>
      <Text className={styles.place}>
        {sitting.mode === 'online' ? '线上考试' : `${sitting.city ?? ''} 考点`}
      </Text>
      {nextStep && (
        <View className={styles.next}>
          <Text>下一个日子：{nextStep.title}</Text>
          <Text>{stepText(nextStep.at, nextStep.precision)}</Text>
        </View>
      )}
    </Card>
  )
}
