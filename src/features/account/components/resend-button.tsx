import { Text } from '@tarojs/components'
import { remaining } from '../../../format/countdown'
import { Button } from '../../../ui/button/button'
import { useNow } from '../../../ui/use-now'
import styles from './resend-button.module.scss'

interface ResendButtonProps {
  /** RFC 3339; another code can be asked for from then on. */
  resendAt: string
  busy: boolean
  onTap: () => void
}

/** Asks for another code, once the backend would send one. */
export function ResendButton({ resendAt, busy, onTap }: ResendButtonProps) {
  const { over, minutes, seconds } = remaining(Date.parse(resendAt), useNow())
  if (!over) return <Text className={styles.wait}>{minutes * 60 + seconds} 秒后可重新发送</Text>
  return (
    <Button id="resend-code" kind="quiet" wide busy={busy} onTap={onTap}>
      重新发送验证码
    </Button>
  )
}
