import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { timeText } from '../../../format/date'
import { moneyText } from '../../../format/money'
import { modeText } from '../../../format/words'
import { SubjectHead } from '../../../parts/subject-head/subject-head'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { Countdown } from '../../../ui/countdown/countdown'
import { useDateWords } from '../../../ui/use-date-words'
import { orderWords } from '../order-words'
import styles from './order-card.module.scss'

/** One order in the list; an unpaid one says how long it can be paid. */
export function OrderCard({ order }: { order: Schema<'Order'> }) {
  const say = useDateWords()
  const { tag, tone } = orderWords(order.status)
  const { sitting, deferredFrom } = order
  const when = say(sitting.examDate, 'date', sitting.provisional)
  const date = deferredFrom ? `${when}，由 ${say(deferredFrom, 'date')} 延期` : when
  const unpaid = order.status === 'unpaid'
  return (
    <Card onTap={() => open(routes.order(order.id))}>
      <SubjectHead name={order.certification.name} status={tag} tone={tone} />
      <Text className={styles.detail}>
        {date} · {modeText(sitting)}
      </Text>
      <Text className={styles.detail}>订单编号 {order.number}</Text>
      <View className={styles.foot}>
        <Text className={styles.amount}>{moneyText(order.amountFen)}</Text>
        {order.discountFen > 0 && (
          <Text className={styles.detail}>{`已优惠 ${moneyText(order.discountFen)}`}</Text>
        )}
        {unpaid && (
          <Text className={styles.go}>
            继续支付
            <Countdown
              until={order.expiresAt}
              lead=" · 剩 "
              past=" · 支付时间已过"
              unknown={` · ${timeText(order.expiresAt)} 前`}
            />
          </Text>
        )}
      </View>
    </Card>
  )
}
