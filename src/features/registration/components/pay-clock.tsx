import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import { clockText, remaining } from '../../../format/countdown'
import { useNow } from '../../../ui/use-now'

interface PayClockProps {
  /** RFC 3339. */
  expiresAt: string
  /** Called once when the time is over; must be the same function every time. */
  onOver: () => void
  className?: string
}

/** 14:59, running down in the backend's time while the page shows. */
export function PayClock({ expiresAt, onOver, className }: PayClockProps) {
  const left = remaining(Date.parse(expiresAt), useNow())
  useEffect(() => {
    if (left.over) onOver()
  }, [left.over, onOver])
  return (
    <Text className={className} ariaLabel={`剩余支付时间 ${left.minutes} 分 ${left.seconds} 秒`}>
      {clockText(left)}
    </Text>
  )
}
