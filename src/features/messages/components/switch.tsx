import { View } from '@tarojs/components'
import { classNames } from '../../../ui/class-names'
import styles from './switch.module.scss'

interface SwitchProps {
  label: string
  on: boolean
  disabled: boolean
  onTap: () => void
}

/** Something that is on or off, with a thumb's room around it. */
export function Switch({ label, on, disabled, onTap }: SwitchProps) {
  return (
    <View
      className={styles.room}
      ariaRole="switch"
      ariaLabel={`${label}，${on ? '已打开' : '已关闭'}`}
      ariaChecked={on}
      ariaDisabled={disabled}
      onClick={disabled ? undefined : onTap}
    >
      <View className={classNames(styles.track, on && styles.on)}>
        <View className={styles.knob} />
      </View>
    </View>
  )
}
