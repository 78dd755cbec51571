import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useApp } from '../stores/app-context'

/** The backend's time in milliseconds, null while it is unknown; renewed every `everyMs` while the page shows and never else. */
export function useNow(everyMs = 1000): number | null {
  const { clock } = useApp()
  const [now, setNow] = useState(() => clock.knownNow)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return undefined
    setNow(clock.knownNow)
    const timer = setInterval(() => setNow(clock.knownNow), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs, shown])
  return now
}
