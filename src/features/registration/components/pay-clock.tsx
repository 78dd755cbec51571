import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import { clockText, remaining } from '../../../format/countdown'
import { timeText } from '../../../format/date'
import { useMinutesAnnounced } from '../../../ui/page/announcer'
import { useNow } from '../../../ui/use-now'

interface PayClockProps {
  /** RFC 3339. */
  expiresAt: string
  /** Called once when the time is over; must be the same function every time. */
  onOver: () => void
  className?: string
}

/** 14:59, running down in the backend's time while the page shows; 16:35 前 where that is unknown. */
export function PayClock({ expiresAt, onOver, className }: PayClockProps) {
  const now = useNow()
  const left = now === null ? null : remaining(Date.parse(expiresAt), now)
  const over = left?.over ?? false
  useMinutesAnnounced(left, '剩余支付时间 ')
  useEffect(() => {
    if (over) onOver()
  }, [over, onOver])
  if (!left) return <Text className={className}>{`${timeText(expiresAt)} 前`}</Text>
  return (
    <Text
      className={className}
      ariaRole="text"
      ariaLabel={`剩余支付时间 ${left.minutes} 分 ${left.seconds} 秒`}
    >
      {clockText(left)}
    </Text>
  )
}
