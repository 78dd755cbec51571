import { Text, View } from '@tarojs/components'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import { orderWords } from '../order-words'
import type { OrderStage } from '../payment-phase'
import styles from './order-head.module.scss'
import { PayClock } from './pay-clock'

interface OrderHeadProps {
  stage: OrderStage
  /** The order became a registration once. */
  registered: boolean
  /** RFC 3339; the end of the time to pay. */
  expiresAt: string
  onOver: () => void
}

/** Where the order stands, in large type; while it waits for the payment, the time that is left. */
export function OrderHead({ stage, registered, expiresAt, onOver }: OrderHeadProps) {
  const { icon, tone, title, detail } = orderWords(stage, registered)
  return (
    <View id={`order-${stage}`} className={styles.head}>
      <View className={classNames(styles.icon, styles[tone])}>
        <Icon name={icon} size="large" />
      </View>
      <View ariaLive="polite">
        <Text className={styles.title}>{title}</Text>
      </View>
      {stage === 'unpaid' && <PayClock className={styles.clock} expiresAt={expiresAt} onOver={onOver} />}
      <Text className={styles.detail}>{detail}</Text>
    </View>
  )
}
