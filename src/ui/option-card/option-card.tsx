import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Tag } from '../tag/tag'
import styles from './option-card.module.scss'

interface OptionCardProps {
  title: string
  chosen: boolean
  /** What stands beside the title. */
  tags?: ReactNode
  onPick: () => void
  /** Lines of detail, each an `OptionDetail`. */
  children: ReactNode
}

/** One of several to choose from; a tap picks it. */
export function OptionCard({ title, chosen, tags, onPick, children }: OptionCardProps) {
  return (
    <View
      className={classNames(styles.option, chosen && styles.chosen)}
      ariaRole="radio"
      ariaChecked={chosen}
      onClick={onPick}
    >
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        {tags}
      </View>
      {children}
    </View>
  )
}

/** A quiet line of an option. */
export function OptionDetail({ children }: { children: ReactNode }) {
  return <Text className={styles.detail}>{children}</Text>
}

/** Tags that wrap beside an option's title. */
export function OptionTags({ children }: { children: ReactNode }) {
  return <View className={styles.tags}>{children}</View>
}

interface RefusedOptionProps {
  title: string
  reason: string | undefined
  onWhy: () => void
}

/** One that cannot be chosen stays in the list, dimmed, with the reason. */
export function RefusedOption({ title, reason, onWhy }: RefusedOptionProps) {
  return (
    <View className={classNames(styles.option, styles.refused)}>
      <View className={styles.row}>
        <Text className={styles.title}>{title}</Text>
        <Tag tone="neutral">不可选</Tag>
      </View>
      <View className={styles.why}>
        <Text className={styles.detail}>{reason}</Text>
        <Text className={styles.link} ariaRole="button" ariaLabel={`${title} 为什么不可选`} onClick={onWhy}>
          为什么？
        </Text>
      </View>
    </View>
  )
}
