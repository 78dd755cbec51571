import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import type { Tone } from '../tag/tag'
import styles from './notice.module.scss'

interface NoticeProps {
  tone: Tone
  title: string
  detail?: string | null
  icon?: IconName
  /** It came of a tap: it stays in view, by the thumb, wherever its place on the page is. */
  outcome?: boolean
  /** What can be done about it. */
  action?: ReactNode
}

/** Something the candidate should know, in its place on the page; read out when it appears. */
export function Notice({ tone, title, detail, icon = 'info', outcome, action }: NoticeProps) {
  return (
    <View
      className={classNames(styles.notice, styles[tone], outcome && styles.outcome)}
      ariaRole="alert"
      ariaLive="polite"
    >
      <View className={styles.icon}>
        <Icon name={icon} />
      </View>
      <View className={styles.words}>
        <Text className={styles.title}>{title}</Text>
        {detail && <Text className={styles.detail}>{detail}</Text>}
      </View>
      {action}
    </View>
  )
}
