import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { factsOf } from '../certification-facts'
import { placeText } from '../certification-words'
import styles from './certification-card.module.scss'

/** What a certification is, and the figures of its exam. */
export function CertificationCard({ certification }: { certification: Schema<'Certification'> }) {
  return (
    <Card>
      <View className={styles.head}>
        <View className={styles.names}>
          <Text className={styles.name}>{certification.name}</Text>
          <Text className={styles.english}>{certification.nameEn}</Text>
        </View>
        <Tag>{placeText(certification)}</Tag>
      </View>
      <Text className={styles.description}>{certification.description}</Text>
      <View className={styles.facts}>
        {factsOf(certification).map(({ label, value }) => (
          <View key={label} className={styles.fact}>
            <Text className={styles.label}>{label}</Text>
            <Text className={styles.value}>{value}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
