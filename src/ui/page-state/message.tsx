import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { heading } from '../heading'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-name'
import styles from './page-state.module.scss'

interface MessageProps {
  icon: IconName
  title: string
  detail: string
  incident?: string | null
}

/** Fills a page that has no content: what is the matter, and below it the next step. */
export function Message({ icon, title, detail, incident, children }: PropsWithChildren<MessageProps>) {
  return (
    <View className={styles.state}>
      <View className={styles.icon}>
        <Icon name={icon} size="large" />
      </View>
      <Text className={styles.title} {...heading}>
        {title}
      </Text>
      <Text className={styles.detail}>{detail}</Text>
      {incident && <Text className={styles.incident}>问题编号 {incident}</Text>}
      <View className={styles.actions}>{children}</View>
    </View>
  )
}
