import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import styles from './icon.module.scss'
import type { IconName } from './icon-name'

interface IconProps {
  name: IconName
  size?: 'small' | 'normal' | 'large'
}

/** An icon in the colour of the text around it. Decoration: the words beside it say the same. */
export function Icon({ name, size = 'normal' }: IconProps) {
  return (
    <View className={classNames(styles.icon, `icon-${name}`, size !== 'normal' && styles[size])} ariaHidden />
  )
}
