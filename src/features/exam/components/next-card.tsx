import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { stampText } from '../../../format/date'
import { Card } from '../../../ui/card/card'
import { Countdown } from '../../../ui/countdown/countdown'
import styles from './next-card.module.scss'

/** What comes after the result, with its last date where it has one. */
export function NextCard({ result: { next } }: { result: Schema<'Result'> }) {
  return (
    <Card id={`next-${next.kind}`} title={next.title}>
      <Text className={styles.detail}>{next.detail}</Text>
      {next.until && (
        <View className={styles.until}>
          <Text className={styles.last}>{`${stampText(next.until)} 截止`}</Text>
          <Text className={styles.left}>
            还有 <Countdown until={next.until} overText="0 分" />
          </Text>
        </View>
      )}
    </Card>
  )
}
