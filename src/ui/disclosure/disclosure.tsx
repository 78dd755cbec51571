import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import styles from './disclosure.module.scss'

interface DisclosureProps {
  /** What the page scrolls to it by. */
  id?: string
  /** Stands on the line, or is read out where `head` stands there. */
  label: string
  head?: ReactNode
  unfolded: boolean
  onTap: () => void
}

/** A line of a list that unfolds what belongs to it. */
export function Disclosure(props: PropsWithChildren<DisclosureProps>) {
  const { id, head, label, unfolded, onTap, children } = props
  return (
    <View id={id} className={styles.item}>
      <View
        className={styles.head}
        ariaExpanded={unfolded}
        ariaLabel={`${label}，${unfolded ? '收起' : '展开'}`}
        onClick={onTap}
      >
        {head ?? <Text className={styles.title}>{label}</Text>}
        <View className={classNames(styles.chevron, unfolded && styles.up)}>
          <Icon name="chevron-right" size="small" />
        </View>
      </View>
      {unfolded && <View className={styles.content}>{children}</View>}
    </View>
  )
}
