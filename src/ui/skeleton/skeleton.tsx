import { View } from '@tarojs/components'
import { useScale } from '../use-scale'
import styles from './skeleton.module.scss'

/** Below this height, in px, a block stands for a button or a line, not for a card. */
const CARD_FROM = 64
/** Of the drawing of a card, in px: its edges, its head, and a line with the space below it. */
const [EDGES, HEAD, LINE, BAR] = [34, 36, 28, 12]

/** A card keeps below its last line what is too little for another one, so that none is cut through. */
function cardStyle(height: number) {
  const left = (height - EDGES - HEAD - BAR) % LINE
  return { height: `${height}px`, paddingBottom: `${16 + Math.max(0, left)}px` }
}

/** One block in the height of what will stand there, in px. */
function Block({ height }: { height: number }) {
  if (height < CARD_FROM) return <View className={styles.bar} style={{ height: `${height}px` }} />
  return <View className={styles.block} style={cardStyle(height)} />
}

/** Cards in the heights of what will stand there, in px at the usual size of text, each with its head and lines as grey bars. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  const scale = useScale()
  return (
    <View className={styles.group} ariaRole="progressbar" ariaLabel="正在加载">
      {heights.map((height, index) => (
        // The blocks never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <Block key={index} height={Math.round(height * scale)} />
      ))}
    </View>
  )
}
