import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { spoken } from '../../format/spoken'
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
    <>
      <View ariaRole="list">
        {steps.map((step) => {
          const when = say(step.at, step.precision, step.provisional)
          const { promise } = step
          // Of a step that waits the promise says more than its detail.
          const late = promise?.state === 'late'
          const detail = late ? promise.next : step.detail
          const state = late ? 'missed' : step.state
          return (
            <View key={step.kind} className={classNames(styles.step, styles[state])} ariaRole="listitem">
              <View className={styles.dot} />
              <View className={styles.rail} />
              <View
                className={styles.words}
                ariaLabel={spoken(
                  [step.title, when, detail, STATE_WORDS[state], '查看原因'].filter(Boolean).join('，'),
                )}
                onClick={() => setExplained(step)}
              >
                <View className={styles.row}>
                  <Text className={styles.title}>{step.title}</Text>
                  <Text className={styles.when}>{when}</Text>
                </View>
                {detail && <Text className={styles.detail}>{detail}</Text>}
              </View>
            </View>
          )
        })}
      </View>
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </>
  )
}
