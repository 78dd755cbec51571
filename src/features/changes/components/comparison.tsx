import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { fontScale } from '../../../platform/system'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { useDateWords } from '../../../ui/use-date-words'
import { comparisonRows } from '../comparison-table'
import styles from './comparison.module.scss'

type Way = Schema<'ChangeOptions'>['comparison'][number]

/** From this font scale on three columns are too narrow, and the ways stand below each other. */
const STACKED_FROM = 1.2

/** The ways side by side, the one this page is about highlighted; nothing where there is no choice of ways. */
export function Comparison({ ways }: { ways: readonly Way[] }) {
  const [scale] = useState(fontScale)
  if (ways.length === 0) return null
  return <Card title="三种选择">{scale >= STACKED_FROM ? <Stack ways={ways} /> : <Table ways={ways} />}</Card>
}

function Table({ ways }: { ways: readonly Way[] }) {
  const say = useDateWords()
  return (
    <View className={styles.table}>
      <View className={styles.row}>
        <Text className={styles.label} />
        {ways.map(({ kind, title, allowed }) => (
          <Text key={kind} className={classNames(styles.head, styles[kind], !allowed && styles.not)}>
            {title}
          </Text>
        ))}
      </View>
      {comparisonRows(ways, say).map(({ label, values }) => (
        <View key={label} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          {values.map(({ kind, text }) => (
            <Text key={kind} className={classNames(styles.value, styles[kind])}>
              {text}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function Stack({ ways }: { ways: readonly Way[] }) {
  const say = useDateWords()
  const rows = comparisonRows(ways, say)
  return (
    <View className={styles.stack}>
      {ways.map((way, place) => (
        <View key={way.kind} className={classNames(styles.way, styles[way.kind])}>
          <Text className={styles.wayTitle}>{way.title}</Text>
          {rows.map(({ label, values }) => (
            <View key={label} className={styles.pair}>
              <Text className={styles.pairLabel}>{label}</Text>
              <Text className={styles.pairValue}>{values[place]?.text ?? ''}</Text>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
