import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import styles from './check-item.module.scss'

interface CheckItemProps {
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A statement to agree with; the whole row takes the tap. */
export function CheckItem({ checked, onChange, children }: PropsWithChildren<CheckItemProps>) {
  return (
    <View
      className={styles.item}
      ariaRole="checkbox"
      ariaChecked={checked}
      onClick={() => onChange(!checked)}
    >
      <View className={classNames(styles.box, checked && styles.checked)}>
        {checked && <Icon name="check" size="small" />}
      </View>
      <View className={styles.words}>{children}</View>
    </View>
  )
}
