import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { dateTimeText } from '../../../format/date'
import { attemptText, modeText } from '../../../format/words'
import { SubjectHead } from '../../../parts/subject-head/subject-head'
import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import type { Tone } from '../../../ui/tag/tag'
import { viewTicketOf } from '../journey-store'
import { primaryAction } from '../registration-actions'
import styles from './journey-head.module.scss'

const STATUS_TONE: Partial<Record<Schema<'Registration'>['status'], Tone>> = {
  passed: 'ok',
  failed: 'warning',
  absent: 'warning',
  refunded: 'neutral',
}

/** What the registration is for, when, and its one action; what cannot be done yet says the rule and the date. */
export function JourneyHead({ registration }: { registration: Schema<'Registration'> }) {
  const { certification, statusText, status, attempt, orderNumber, slot, sitting } = registration
  const primary = primaryAction(registration)
  const refusal = primary || status === 'refunded' ? null : viewTicketOf(registration)?.reason
  return (
    <Card>
      <SubjectHead
        name={certification.name}
        status={statusText}
        tone={STATUS_TONE[status] ?? 'accent'}
        large
      />
      <Text className={styles.detail}>
        {`${attemptText(attempt)} · 订单 ${orderNumber} · ${modeText(sitting)}`}
      </Text>
      <View className={styles.foot}>
        <View>
          <Text className={styles.label}>考试时间</Text>
          <Text className={styles.when}>{dateTimeText(slot.startsAt)}</Text>
        </View>
        {primary && (
          <Button small icon={primary.icon} onTap={() => open(primary.url)}>
            {primary.kind === 'viewTicket' && status === 'examDay' ? '考试日指引' : `查看${primary.title}`}
          </Button>
        )}
      </View>
      {refusal && <Notice tone="neutral" icon="clock" title={refusal.text} detail={refusal.rule} />}
    </Card>
  )
}
