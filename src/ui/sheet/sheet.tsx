import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { heading } from '../heading'
import { Icon } from '../icon/icon'
import { useAnnounced } from '../page/announcer'
import styles from './sheet.module.scss'

interface SheetProps {
  title: string
  open: boolean
  onClose: () => void
}

/**
 * A panel from below for what needs a look or a decision; a tap beside it closes it. It stands right behind what opens it,
 * and while it is open a reader's cursor stays in it: so that goes in, and back to where it was. Moves are caught beside it alone:
 * caught above it, they would keep a phone from scrolling what does not fit in it.
 */
export function Sheet({ title, open, onClose, children }: PropsWithChildren<SheetProps>) {
  useAnnounced(open ? title : null)
  if (!open) return null
  return (
    <View className={styles.layer} ariaRole="dialog" ariaModal ariaLabel={title}>
      <View className={styles.scrim} onClick={onClose} catchMove />
      <View className={styles.sheet}>
        <View className={styles.head}>
          <Text className={styles.title} {...heading}>
            {title}
          </Text>
          <View className={styles.close} ariaLabel="关闭" onClick={onClose}>
            <Icon name="x" />
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
