import { Text } from '@tarojs/components'
import { remaining, remainingText } from '../../format/countdown'
import { useNow } from '../use-now'

interface CountdownProps {
  /** RFC 3339. */
  until: string
  /** Stands before what remains. */
  lead?: string
  /** Shown once it is past. */
  past: string
  /** Shown where nobody can tell what time it is. */
  unknown: string
  className?: string
}

/** What remains until an instant, in the backend's time. */
export function Countdown({ until, lead = '', past, unknown, className }: CountdownProps) {
  const now = useNow()
  const left = now === null ? null : remaining(Date.parse(until), now)
  const words = left === null ? unknown : left.over ? past : `${lead}${remainingText(left)}`
  return words ? <Text className={className}>{words}</Text> : null
}
