import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './bottom-bar.module.scss'

/** The page's one primary action, in the thumb's reach; keeps its room at the end of the page. */
export function BottomBar({ children }: PropsWithChildren) {
  return (
    <>
      <View className={styles.space} />
      <View className={styles.bar}>{children}</View>
    </>
  )
}
