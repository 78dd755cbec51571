import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useApp } from '../stores/app-context'

/** Calls something again and again while the page shows, and never else. */
export function useWhileShown(call: () => void, everyMs: number): void {
  const [shown, setShown] = useState(true)
  const latest = useRef(call)
  latest.current = call
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return undefined
    const timer = setInterval(() => latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, shown])
}

/** The backend's time in milliseconds, null while it is unknown; renewed every `everyMs` while the page shows and never else. */
export function useNow(everyMs = 1000): number | null {
  const { clock } = useApp()
  // Drawn for another reason, such as the first answer, a page has the time of then.
  const [, setNow] = useState(() => clock.knownNow)
  const renew = () => setNow(clock.knownNow)
  useDidShow(renew)
  useWhileShown(renew, everyMs)
  return clock.knownNow
}
