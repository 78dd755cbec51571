import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { onWay } from '../../platform/navigation'
import { Notice } from '../notice/notice'

/** Says on the page that shows that another one did not open. */
export function WayLost() {
  const [lost, setLost] = useState(false)
  const shows = useRef(true)
  useEffect(() => onWay((now) => setLost(now && shows.current)), [])
  useDidShow(() => {
    shows.current = true
  })
  useDidHide(() => {
    shows.current = false
    setLost(false)
  })
  if (!lost) return null
  return (
    <Notice
      outcome
      tone="danger"
      icon="circle-alert"
      title="页面没有打开"
      detail="请检查网络，然后再点一次"
    />
  )
}
