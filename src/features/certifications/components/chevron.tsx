import { View } from '@tarojs/components'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import styles from './chevron.module.scss'

/** Says that a tap unfolds what is below, or folds it when it points up. */
export function Chevron({ up }: { up: boolean }) {
  return (
    <View className={classNames(styles.chevron, up && styles.up)}>
      <Icon name="chevron-right" size="small" />
    </View>
  )
}
