import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { showTabBadge } from '../../platform/tab-badge'
import { useApp } from '../../stores/app-context'

/** Keeps the number of unread messages on the tab 我的, from whichever tab page shows. */
export const TabBadge = observer(function TabBadge() {
  const { inbox } = useApp()
  const { unread } = inbox
  useEffect(() => showTabBadge(unread), [unread])
  useDidShow(() => showTabBadge(inbox.unread))
  return null
})
