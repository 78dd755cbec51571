import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../platform/navigation'
import { wayBack } from '../../platform/way-back'
import { Icon } from '../icon/icon'
import styles from './way-back.module.scss'

/** The way back from a page that was opened cold, by a push or a link: to the tab it belongs to. */
export function WayBack() {
  const [tab] = useState(wayBack)
  if (!tab) return null
  return (
    <View className={styles.back} ariaLabel={`返回${tab.name}`} onClick={() => open(tab.url)}>
      <View className={styles.arrow}>
        <Icon name="chevron-right" size="small" />
      </View>
      <Text>{tab.name}</Text>
    </View>
  )
}
