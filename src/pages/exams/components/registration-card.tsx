import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { attemptText, modeText } from '../../../format/words'
import { STATUS_TONE } from '../../../parts/subject-head/status-tone'
import { SubjectHead } from '../../../parts/subject-head/subject-head'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { useDateWords } from '../../../ui/use-date-words'
import styles from './registration-card.module.scss'

type Summary = Schema<'RegistrationSummary'>

/** One registration: what, when, where it stands, and the next date. */
export function RegistrationCard({ registration }: { registration: Summary }) {
  const say = useDateWords()
  const { id, certification, sitting, startsAt, status, statusText, attempt, nextStep } = registration
  const place = modeText(sitting)
  return (
    <Card
      label={`${certification.name}，${say(startsAt, 'full')}，${statusText}`}
      onTap={() => open(routes.registration(id))}
    >
      <SubjectHead name={certification.name} status={statusText} tone={STATUS_TONE[status]} />
      <Text className={styles.when}>{say(startsAt, 'full')}</Text>
      <Text className={styles.place}>{attempt > 1 ? `${place} · ${attemptText(attempt)}` : place}</Text>
      {nextStep && (
        <View className={styles.next}>
          <Text>下一个日子：{nextStep.title}</Text>
          <Text>{say(nextStep.at, nextStep.precision)}</Text>
        </View>
      )}
    </Card>
  )
}
