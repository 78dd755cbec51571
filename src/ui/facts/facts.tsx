import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './facts.module.scss'

/** A label and what it says; null where there is nothing to say. */
export type Fact = readonly [label: string, value: ReactNode]

/** Facts as rows; one without a value is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className={styles.facts}>
      {facts.map(
        ([label, value]) =>
          value && (
            <View key={label} className={styles.fact}>
              <Text className={styles.label}>{label}</Text>
              {typeof value === 'string' ? (
                <Text className={styles.value}>{value}</Text>
              ) : (
                <View className={styles.value}>{value}</View>
              )}
            </View>
          ),
      )}
    </View>
  )
}
