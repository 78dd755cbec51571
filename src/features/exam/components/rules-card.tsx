import { Text, View } from '@tarojs/components'
import { Card } from '../../../ui/card/card'
import styles from './rules-card.module.scss'

/** What to have ready and to observe, as the ticket says it. */
export function RulesCard({ rules }: { rules: readonly string[] }) {
  return (
    <Card title="考试须知">
      {rules.map((rule, index) => (
        <View key={rule} className={styles.rule}>
          <Text className={styles.number}>{index + 1}</Text>
          <Text className={styles.words}>{rule}</Text>
        </View>
      ))}
    </Card>
  )
}
