import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { heading } from '../heading'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tag/tag'
import styles from './state-head.module.scss'

interface StateHeadProps {
  /** What the page scrolls to it by. */
  id?: string
  tone: Tone
  icon: IconName
  title: string
  /** The title in the largest type; else what follows it may be larger. */
  large?: boolean
  /** What the title is about, in large type or in its own. */
  children?: ReactNode
  details: readonly string[]
}

/** Where something stands, in large type at the head of its page. */
export function StateHead({ id, tone, icon, title, large, children, details }: StateHeadProps) {
  return (
    <View id={id} className={styles.head}>
      <View className={classNames(styles.icon, styles[tone])}>
        <Icon name={icon} size="large" />
      </View>
      <View ariaLive="polite">
        <Text className={large ? styles.large : styles.title} {...heading}>
          {title}
        </Text>
      </View>
      {children}
      {details.map((detail) => (
        <Text key={detail} className={styles.detail}>
          {detail}
        </Text>
      ))}
    </View>
  )
}

/** The class of a date or a clock under the title. */
export const headFigure = styles.large
