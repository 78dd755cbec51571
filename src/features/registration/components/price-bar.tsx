import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { moneyText } from '../../../format/money'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import styles from './price-bar.module.scss'

interface PriceBarProps {
  amountFen: number
  /** What a coupon has taken off, in fen. */
  discountFen?: number
  /** The price is a demo figure and says so. */
  demo: boolean
}

/** What is to be paid, and beside it the page's one action. */
export function PriceBar({ amountFen, discountFen = 0, demo, children }: PropsWithChildren<PriceBarProps>) {
  return (
    <BottomBar>
      <View className={styles.price}>
        <Text className={styles.label}>{demo ? '应付（示例价）' : '应付'}</Text>
        <Text className={styles.amount}>{moneyText(amountFen)}</Text>
        {discountFen > 0 && <Text className={styles.label}>{`优惠 ${moneyText(discountFen)}`}</Text>}
      </View>
      {children}
    </BottomBar>
  )
}
