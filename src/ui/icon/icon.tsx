import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import styles from './icon.module.scss'
import type { IconName } from './icon-name'

interface IconProps {
  name: IconName
  size?: 'small' | 'normal' | 'large'
}

/** The class of an icon, for an element that is one only sometimes. */
export function iconClass(name: IconName, size: IconProps['size'] = 'normal'): string {
  return classNames(styles.icon, `icon-${name}`, size !== 'normal' && styles[size])
}

/** An icon in the colour of the text around it. Decoration, with nothing in it to be heard: the words beside it say the same. */
export function Icon({ name, size }: IconProps) {
  return <View className={iconClass(name, size)} />
}
