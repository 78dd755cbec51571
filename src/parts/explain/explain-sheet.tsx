import { Text, View } from '@tarojs/components'
import type { Schema } from '../../api/contract-types'
import { Sheet } from '../../ui/sheet/sheet'
import styles from './explain-sheet.module.scss'

/** A date with its reasons, as the backend gives them. */
export interface Explained {
  title: string
  explanation: Schema<'Explanation'>
}

/** "Why this date": the rule, how it leads to the date, and what happens afterwards. */
export function ExplainSheet({ explained, onClose }: { explained: Explained | null; onClose: () => void }) {
  const parts = explained
    ? [
        { label: '规则', words: explained.explanation.rule },
        { label: '推算', words: explained.explanation.derivation },
        { label: '此后', words: explained.explanation.afterwards },
      ]
    : []
  return (
    <Sheet title={explained?.title ?? ''} open={explained !== null} onClose={onClose}>
      {parts.map(({ label, words }) => (
        <View key={label} className={styles.part}>
          <Text className={styles.label}>{label}</Text>
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
    </Sheet>
  )
}
