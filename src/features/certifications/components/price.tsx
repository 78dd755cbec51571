import { Text, View } from '@tarojs/components'
import { moneyText } from '../../../format/money'
import { classNames } from '../../../ui/class-names'
import styles from './price.module.scss'

interface PriceProps {
  fen: number
  /** A figure of the demo, and marked so. */
  demo: boolean
  large?: boolean
}

/** A price, with a mark when it is only a demo's. */
export function Price({ fen, demo, large }: PriceProps) {
  return (
    <View className={classNames(styles.price, large && styles.large)}>
      <Text className={styles.amount}>{moneyText(fen)}</Text>
      {demo && <Text className={styles.demo}>示例价</Text>}
    </View>
  )
}
