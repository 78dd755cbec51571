import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { classNames } from '../../ui/class-names'
import { useDateWords } from '../../ui/use-date-words'
import { type Explained, ExplainSheet } from '../explain/explain-sheet'
import styles from './steps.module.scss'

type Step = Schema<'DatedStep'>

const STATE_WORDS = { done: '已完成', current: '当前', upcoming: '未到', missed: '已过' } as const

/** Dates in their order, each done, now, or to come; a tap on one explains it. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const say = useDateWords()
  const [explained, setExplained] = useState<Explained | null>(null)
  return (
    <View>
      {steps.map((step) => (
        <View
          key={step.kind}
          className={classNames(styles.step, styles[step.state])}
          hoverClass={styles.pressed}
          ariaRole="button"
          ariaLabel={`${step.title}，${say(step.at, step.precision)}，${STATE_WORDS[step.state]}，查看原因`}
          onClick={() => setExplained(step)}
        >
          <View className={styles.dot} />
          <View className={styles.rail} />
          <View className={styles.row}>
            <Text className={styles.title}>{step.title}</Text>
            <Text className={styles.when}>{say(step.at, step.precision)}</Text>
          </View>
          {step.detail && <Text className={styles.detail}>{step.detail}</Text>}
        </View>
      ))}
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </View>
  )
}
