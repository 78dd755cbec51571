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
  const when = say(startsAt, 'full', sitting.provisional)
  const place = attempt > 1 ? `${modeText(sitting)} · ${attemptText(attempt)}` : modeText(sitting)
  const next = nextStep && {
    title: `下一个日子：${nextStep.title}`,
    when: say(nextStep.at, nextStep.precision, nextStep.provisional),
  }
  const words = [certification.name, when, statusText, place, next?.title, next?.when]
  return (
    <Card label={words.filter(Boolean).join('，')} onTap={() => open(routes.registration(id))}>
      <SubjectHead name={certification.name} status={statusText} tone={STATUS_TONE[status]} />
      <Text className={styles.when}>{when}</Text>
      <Text className={styles.place}>{place}</Text>
      {next && (
        <View className={styles.next}>
          <Text>{next.title}</Text>
          <Text>{next.when}</Text>
        </View>
      )}
    </Card>
  )
}
