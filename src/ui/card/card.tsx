import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './card.module.scss'

interface CardProps {
  title?: string
  /** Stands to the right of the title. */
  extra?: ReactNode
  onTap?: () => void
  /** What a tap does, for those who cannot see the card. */
  label?: string
  id?: string
}

/** A surface with a hairline that holds what belongs together. */
export function Card({ title, extra, onTap, label, id, children }: PropsWithChildren<CardProps>) {
  return (
    <View
      id={id}
      className={styles.card}
      hoverClass={onTap ? styles.pressed : 'none'}
      ariaRole={onTap ? 'button' : undefined}
      ariaLabel={label}
      onClick={onTap}
    >
      {title && (
        <View className={styles.head}>
          <Text className={styles.title}>{title}</Text>
          {extra}
        </View>
      )}
      {children}
    </View>
  )
}
