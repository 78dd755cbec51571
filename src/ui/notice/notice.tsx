import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { heading } from '../heading'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import { useAnnounced } from '../page/announcer'
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

/** Something the candidate should know, in its place on the page; the outcome of a tap is read out. */
export function Notice({ tone, title, detail, icon = 'info', outcome, action }: NoticeProps) {
  useAnnounced(outcome && (detail ? `${title}，${detail}` : title))
  return (
    <View
      className={classNames(styles.notice, styles[tone], outcome && styles.outcome)}
      ariaRole={outcome ? 'group' : 'alert'}
    >
      <View className={styles.icon}>
        <Icon name={icon} />
      </View>
      <View className={styles.words}>
        <Text className={styles.title} {...heading}>
          {title}
        </Text>
        {detail && <Text className={styles.detail}>{detail}</Text>}
      </View>
      {action}
    </View>
  )
}
