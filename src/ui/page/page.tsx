import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { type PropsWithChildren, useEffect } from 'react'
import { showTabBadge } from '../../platform/navigation'
import { useApp } from '../../stores/app-context'
import { classNames } from '../class-names'
import { useScale } from '../use-scale'
import { Announcer } from './announcer'
import { Hotline } from './hotline'
import styles from './page.module.scss'
import { PrivacySheet } from './privacy-sheet'
import { WayBack } from './way-back'
import { WayLost } from './way-lost'

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
export const Page = observer(function Page({ bar, children }: PropsWithChildren<{ bar?: boolean }>) {
  const { choice, elder } = useApp().comfort
  const scale = useScale()
  return (
    <View
      className={classNames(
        styles.page,
        'scaled',
        choice !== 'usual' && 'largest',
        elder && 'elder',
        bar && styles.barred,
      )}
      style={scale === 1 ? undefined : `--ce-scale: ${scale}`}
    >
      <Announcer>
        {elder ? (
          <View className={styles.head}>
            <WayBack />
            <Hotline />
          </View>
        ) : (
          <WayBack />
        )}
        {children}
        <WayLost />
        <TabBadge />
        <PrivacySheet />
      </Announcer>
    </View>
  )
})

/** What 长辈版 leaves out: what stands beside the page's one matter and can cost neither an exam nor money. */
export const Secondary = observer(function Secondary({ children }: PropsWithChildren) {
  return useApp().comfort.elder ? null : children
})

/**
 * What stands below a field and comes and goes while somebody types there. A list that loses a member is sent anew as a
 * whole; in a list of their own the changes leave the field alone, whose text would be old when it arrives.
 */
export function Stack({ children }: PropsWithChildren) {
  return <View className={styles.stack}>{children}</View>
}
