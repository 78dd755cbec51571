import { Text } from '@tarojs/components'
import { remaining, remainingText } from '../../format/countdown'
import { useNow } from '../use-now'

interface CountdownProps {
  /** RFC 3339. */
  until: string
  /** Shown once it is over. */
  overText: string
  className?: string
}

/** What remains until an instant, in the backend's time. */
export function Countdown({ until, overText, className }: CountdownProps) {
  const left = remaining(Date.parse(until), useNow())
  return <Text className={className}>{left.over ? overText : remainingText(left)}</Text>
}
