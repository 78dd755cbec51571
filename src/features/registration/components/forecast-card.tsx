import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Steps } from '../../../parts/steps/steps'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { chancesOf } from '../chances'
import styles from './forecast-card.module.scss'

/** Every consequence of choosing a sitting, before anything is paid. */
export function ForecastCard({ sitting: { forecast, provisional } }: { sitting: Schema<'Sitting'> }) {
  return (
    <Card title="选定后的每个日子">
      <Text className={styles.hint}>点任一日期，看它是怎么算出来的</Text>
      {provisional && (
        <View className={styles.provisional}>
          <Notice
            tone="warning"
            title="日期暂定"
            detail="该年的放假安排尚未公布。公布后日期若有变化，会通知已报名的考生。"
          />
        </View>
      )}
      <Steps steps={forecast.steps} />
      <View className={styles.later}>
        <Facts facts={chancesOf(forecast, useDateWords())} />
      </View>
    </Card>
  )
}
