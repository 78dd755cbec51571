import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Explained, ExplainSheet } from '../../../parts/explain/explain-sheet'
import type { ChangeOption } from '../change-store'
import { whyNot } from '../option-words'
import { OpenOption, RefusedOption } from './option-card'
import styles from './option-list.module.scss'

interface OptionListProps {
  title: string
  options: readonly ChangeOption[]
  pickedId: string | null
  onPick: (sittingId: string) => void
}

/** Every coming sitting: those that can be chosen, and those that say why not. */
export function OptionList({ title, options, pickedId, onPick }: OptionListProps) {
  const [explained, setExplained] = useState<Explained | null>(null)
  return (
    <View className={styles.options} ariaRole="radiogroup" ariaLabel={title}>
      <Text className={styles.head}>{title}</Text>
      {options.map((option) =>
        option.choosable ? (
          <OpenOption
            key={option.sittingId}
            option={option}
            picked={option.sittingId === pickedId}
            onPick={() => onPick(option.sittingId)}
          />
        ) : (
          <RefusedOption key={option.sittingId} option={option} onWhy={() => setExplained(whyNot(option))} />
        ),
      )}
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </View>
  )
}
