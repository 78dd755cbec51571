import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { showTabBadge } from '../../platform/navigation'
import { fontScale } from '../../platform/system'
import { useApp } from '../../stores/app-context'
import { classNames } from '../class-names'
import styles from './page.module.scss'
import { PrivacySheet } from './privacy-sheet'
import { WayBack } from './way-back'

/** Keeps the number of unread messages on the tab 我的, from whichever tab page shows. */
const TabBadge = observer(function TabBadge() {
  const { inbox } = useApp()
  const { unread } = inbox
  useEffect(() => showTabBadge(unread), [unread])
  useDidShow(() => showTabBadge(inbox.unread))
  return null
})

/**
 * Every page stands in this: the reader's font size, the way back, the tab's badge, and the privacy question. `bar`: its
 * content may end with a BottomBar.
 */
export function Page({ bar, children }: PropsWithChildren<{ bar?: boolean }>) {
  const [scale] = useState(fontScale)
  return (
    <View
      className={classNames(styles.page, 'scaled', bar && styles.barred)}
      style={scale === 1 ? undefined : `--ce-scale: ${scale}`}
    >
      <WayBack />
      {children}
      <TabBadge />
      <PrivacySheet />
    </View>
  )
}

/**
 * What stands below a field and comes and goes while somebody types there. A list that loses a member is sent anew as a
 * whole; in a list of their own the changes leave the field alone, whose text would be old when it arrives.
 */
export function Stack({ children }: PropsWithChildren) {
  return <View className={styles.stack}>{children}</View>
}
