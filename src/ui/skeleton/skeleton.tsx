import { View } from '@tarojs/components'
import styles from './skeleton.module.scss'

/** Cards in the heights of what will stand there, in px, each with its head and lines as grey bars. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  return (
    <View className={styles.group} ariaRole="progressbar" ariaLabel="正在加载">
      {heights.map((height, index) => (
        // The blocks never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <View key={index} className={styles.block} style={{ height: `${height}px` }} />
      ))}
    </View>
  )
}
