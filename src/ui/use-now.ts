import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useApp } from '../stores/app-context'

/** The backend's time in milliseconds, renewed every `everyMs` while the page shows and never else. */
export function useNow(everyMs = 1000): number {
  const { clock } = useApp()
  const [now, setNow] = useState(() => clock.now())
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return undefined
    setNow(clock.now())
    const timer = setInterval(() => setNow(clock.now()), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs, shown])
  return now
}
