import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { attemptText, modeText } from '../../../format/words'
import { DateText } from '../../../parts/date-text/date-text'
import { STATUS_TONE } from '../../../parts/subject-head/status-tone'
import { SubjectHead } from '../../../parts/subject-head/subject-head'
import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { viewTicketOf } from '../journey-store'
import { type OpenAction, primaryAction } from '../registration-actions'
import styles from './journey-head.module.scss'

/** The words of the page's one action. */
function primaryWords({ kind, title }: OpenAction, status: Schema<'Registration'>['status']): string {
  if (kind === 'retake') return '申请补考'
  return kind === 'viewTicket' && status === 'examDay' ? '考试日指引' : `查看${title}`
}

/** What the registration is for, when, and its one action; what cannot be done yet says the rule and the date. */
export function JourneyHead({ registration }: { registration: Schema<'Registration'> }) {
  const say = useDateWords()
  const { certification, statusText, status, attempt, orderNumber, slot, sitting } = registration
  const primary = primaryAction(registration, say)
  const refusal = primary || status === 'refunded' ? null : viewTicketOf(registration)?.reason
  return (
    <Card>
      <SubjectHead name={certification.name} status={statusText} tone={STATUS_TONE[status]} large />
      <Text className={styles.detail}>
        {`${attemptText(attempt)} · 订单 ${orderNumber} · ${modeText(sitting)}`}
      </Text>
      <View className={styles.foot}>
        <View>
          <Text className={styles.label}>考试时间</Text>
          <DateText
            className={styles.when}
            title="考试时间"
            at={slot.startsAt}
            form="full"
            provisional={sitting.provisional}
            explanation={sitting.explanation}
          />
        </View>
        {primary && (
          <Button small icon={primary.icon} onTap={() => open(primary.url)}>
            {primaryWords(primary, status)}
          </Button>
        )}
      </View>
      {refusal && <Notice tone="neutral" icon="clock" title={refusal.text} detail={refusal.rule} />}
    </Card>
  )
}
