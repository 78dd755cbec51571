import { remaining } from '../../../format/countdown'
import { Button } from '../../../ui/button/button'
import { useNow } from '../../../ui/use-now'

interface ResendButtonProps {
  /** RFC 3339; another code can be asked for from then on. */
  resendAt: string
  busy: boolean
  onTap: () => void
}

/** Asks for another code, once the backend would send one. */
export function ResendButton({ resendAt, busy, onTap }: ResendButtonProps) {
  const { over, minutes, seconds } = remaining(Date.parse(resendAt), useNow())
  return (
    <Button id="resend-code" kind="quiet" wide busy={busy} disabled={!over} onTap={onTap}>
      {over ? '重新发送验证码' : `${minutes * 60 + seconds} 秒后可重新发送`}
    </Button>
  )
}
