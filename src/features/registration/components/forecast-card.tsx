import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Steps } from '../../../ui/steps/steps'
import { chancesOf } from '../chances'
import { Facts } from './facts'
import styles from './forecast-card.module.scss'

/** Every consequence of choosing a sitting, before anything is paid. */
export function ForecastCard({ forecast }: { forecast: Schema<'Forecast'> }) {
  return (
    <Card title="选定后的每个日子">
      <Text className={styles.hint}>点任一日期，看它是怎么算出来的</Text>
      <Steps steps={forecast.steps} />
      <View className={styles.later}>
        <Facts facts={chancesOf(forecast)} />
      </View>
    </Card>
  )
}
