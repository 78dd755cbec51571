import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import styles from './accordion.module.scss'

interface AccordionProps {
  id: string
  title: string
  unfolded: boolean
  onTap: () => void
}

/** A line that unfolds what belongs to it. */
export function Accordion({ id, title, unfolded, onTap, children }: PropsWithChildren<AccordionProps>) {
  return (
    <View className={styles.item}>
      <View
        id={id}
        className={styles.head}
        hoverClass={styles.pressed}
        ariaRole="button"
        ariaExpanded={unfolded}
        ariaLabel={`${title}，${unfolded ? '收起' : '展开'}`}
        onClick={onTap}
      >
        <Text className={styles.title}>{title}</Text>
        <View className={classNames(styles.chevron, unfolded && styles.up)}>
          <Icon name="chevron-right" size="small" />
        </View>
      </View>
      {unfolded && <View className={styles.content}>{children}</View>}
    </View>
  )
}
