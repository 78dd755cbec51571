import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import styles from './outline.module.scss'

/** What is examined, section by section, with each one's share as a bar. */
export function Outline({ sections }: { sections: Schema<'Certification'>['outline'] }) {
  return (
    <Card title="考试大纲">
      <View className={styles.outline}>
        {sections.map(({ title, weightPercent, points }) => (
          <View key={title} className={styles.section}>
            <View className={styles.head}>
              <Text className={styles.title}>{title}</Text>
              <Text className={styles.weight}>{weightPercent}%</Text>
            </View>
            <View className={styles.track} ariaHidden>
              <View className={styles.bar} style={{ width: `${weightPercent}%` }} />
            </View>
            <Text className={styles.points}>{points.join('；')}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
