import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '../../format/spoken'
import { classNames } from '../class-names'
import { Icon, iconClass } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import styles from './cell.module.scss'

interface CellProps {
  title: string
  detail?: string | null
  value?: ReactNode
  icon?: IconName
  onTap?: () => void
}

/** A row of a list: what it is, what it says, and where a tap leads. */
export function Cell({ title, detail, value, icon, onTap }: CellProps) {
  const words = [title, detail].filter(Boolean).join('，')
  const aloud = spoken(words)
  return (
    <View
      className={classNames(styles.cell, Boolean(value) && (onTap ? styles.led : styles.valued))}
      // Only where it is read otherwise than it is written; what stands beside is then part of it.
      ariaLabel={
        onTap && aloud !== words && typeof value !== 'object'
          ? [aloud, value].filter(Boolean).join('，')
          : undefined
      }
      onClick={onTap}
    >
      {icon && <Icon name={icon} />}
      <View className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        {detail && <Text className={styles.detail}>{detail}</Text>}
      </View>
      {typeof value === 'string' ? <Text className={styles.value}>{value}</Text> : value}
      {onTap && <View className={classNames(styles.arrow, iconClass('chevron-right', 'small'))} />}
    </View>
  )
}
