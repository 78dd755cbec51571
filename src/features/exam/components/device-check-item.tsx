import { Text, View } from '@tarojs/components'
import { CheckItem } from '../../../ui/check-item/check-item'
import type { DeviceCheck } from '../device-checks'
import styles from './device-check-item.module.scss'

interface DeviceCheckItemProps {
  check: DeviceCheck
  done: boolean
  onTick: (done: boolean) => void
}

/** One check with what is needed and how to see it; the whole row ticks it. */
export function DeviceCheckItem({ check, done, onTick }: DeviceCheckItemProps) {
  const { title, need, how } = check
  return (
    <View className={styles.item}>
      <CheckItem checked={done} onChange={onTick}>
        <View className={styles.words}>
          <Text className={styles.title}>{title}</Text>
          <Text>{need}</Text>
          <Text className={styles.how}>{how}</Text>
        </View>
      </CheckItem>
    </View>
  )
}
