import { Text, View } from '@tarojs/components'
import type { Schema } from '../../api/contract-types'
import { Card } from '../../ui/card/card'
import { classNames } from '../../ui/class-names'
import { useDateWords } from '../../ui/use-date-words'
import { useScale } from '../../ui/use-scale'
import styles from './comparison.module.scss'
import { comparisonRows } from './comparison-table'

type Way = Schema<'Way'>

/** From this font scale on three columns are too narrow, and the ways stand below each other. */
const STACKED_FROM = 1.2

interface ComparisonProps {
  ways: readonly Way[]
  /** The way that is about to be gone; it is highlighted. */
  about: Way['kind']
}

/** The ways side by side as a card of their own; nothing where there is no choice of ways. */
export function ComparisonCard(props: ComparisonProps) {
  const { length } = props.ways
  if (length === 0) return null
  return (
    <Card title={length === 2 ? '两种选择' : '三种选择'}>
      <Comparison {...props} />
    </Card>
  )
}

/** The ways side by side: what each costs and uses up, what can no longer be done after it, and until when it can be gone. */
export function Comparison(props: ComparisonProps) {
  return useScale() >= STACKED_FROM ? <Stack {...props} /> : <Table {...props} />
}

function Table({ ways, about }: ComparisonProps) {
  const say = useDateWords()
  const mark = (kind: Way['kind']) => kind === about && styles.about
  return (
    <View className={styles.table}>
      <View className={styles.row}>
        <Text className={styles.label} />
        {ways.map(({ kind, title, allowed }) => (
          <Text key={kind} className={classNames(styles.head, mark(kind), !allowed && styles.not)}>
            {title}
          </Text>
        ))}
      </View>
      {comparisonRows(ways, say).map(({ label, values }) => (
        <View key={label} className={styles.row}>
          <Text className={styles.label}>{label}</Text>
          {values.map(({ kind, text }) => (
            <Text key={kind} className={classNames(styles.value, mark(kind))}>
              {text}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

function Stack({ ways, about }: ComparisonProps) {
  const say = useDateWords()
  const rows = comparisonRows(ways, say)
  return (
    <View className={styles.stack}>
      {ways.map((way, place) => (
        <View key={way.kind} className={classNames(styles.way, way.kind === about && styles.about)}>
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
