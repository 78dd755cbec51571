import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classNames } from '../class-names'
import { heading } from '../heading'
import styles from './card.module.scss'

interface CardProps {
  title?: string
  /** Stands to the right of the title. */
  extra?: ReactNode
  /** Holds cells, which bring their own space above and below. */
  list?: boolean
  onTap?: () => void
  /** What a tap does, for those who cannot see the card. */
  label?: string
  /** What the page scrolls to it by. */
  id?: string
  /** What it says is of this moment or of this candidate: the next start's first paint leaves it out. */
  passing?: boolean
}

/** A surface with a hairline that holds what belongs together. */
export function Card({
  title,
  extra,
  list,
  onTap,
  label,
  id,
  passing,
  children,
}: PropsWithChildren<CardProps>) {
  return (
    <View
      id={id}
      className={classNames(styles.card, list && !title && styles.list)}
      ariaLabel={label}
      data-passing={passing}
      onClick={onTap}
    >
      {title && (
        <View className={styles.head}>
          <Text className={styles.title} {...heading}>
            {title}
          </Text>
          {extra}
        </View>
      )}
      {children}
    </View>
  )
}
