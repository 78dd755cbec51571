import { View } from '@tarojs/components'
import { classNames } from '../../../ui/class-names'
import styles from './score-bar.module.scss'

interface ScoreBarProps {
  /** How much of the bar is filled, 0 to 100. */
  percent: number
  /** Where a line marks what is needed, 0 to 100. */
  markPercent?: number
  tone: 'ok' | 'warning' | 'accent'
  /** What the bar says, for those who cannot see it. */
  label: string
}

/** A share as a bar, with a line at what is needed. */
export function ScoreBar({ percent, markPercent, tone, label }: ScoreBarProps) {
  return (
    <View className={styles.bar} ariaRole="img" ariaLabel={label}>
      <View className={classNames(styles.fill, styles[tone])} style={{ width: `${percent}%` }} />
      {markPercent !== undefined && <View className={styles.mark} style={{ left: `${markPercent}%` }} />}
    </View>
  )
}
