import { Text } from '@tarojs/components'
import { remaining } from '../../../format/countdown'
import type { AccountTask } from '../../../stores/account-store'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Field } from '../../../ui/field/field'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { useNow } from '../../../ui/use-now'
import styles from './resend-button.module.scss'

interface ResendButtonProps {
  /** RFC 3339; another code can be asked for from then on. */
  resendAt: string
  running: AccountTask | null
  onTap: () => void
}

/** Asks for another code, once the backend would send one. */
function ResendButton({ resendAt, running, onTap }: ResendButtonProps) {
  const now = useNow()
  const { over, minutes, seconds } = remaining(Date.parse(resendAt), now ?? Number.POSITIVE_INFINITY)
  if (!over) return <Text className={styles.wait}>{minutes * 60 + seconds} 秒后可重新发送</Text>
  return (
    <Button
      kind="quiet"
      wide
      busy={running === 'email' && '正在发送验证码'}
      disabled={running !== null}
      onTap={onTap}
    >
      重新发送验证码
    </Button>
  )
}

/** A code that was sent; its times are null where another phone has asked for it. */
interface Sent {
  address: string
  expiresAt: string | null
  resendAt: string | null
}

interface CodeCardProps {
  confirmation: Sent
  code: string
  wrong: boolean
  /** What is under way: another code, or the confirmation. */
  running: AccountTask | null
  onType: (code: string) => void
  onConfirm: () => void
  onResend: () => void
}

/** Where the code was sent and until when it counts; what helps once that is over. */
function CodeSent({ address, expiresAt }: Sent) {
  const now = useNow()
  const say = useDateWords()
  if (expiresAt === null)
    return (
      <Notice
        tone="accent"
        icon="mail"
        title={`${address} 还没有确认`}
        detail="有 10 分钟内收到的验证码，可以直接输入；没有的，请填写邮箱地址再发送。"
      />
    )
  if (now !== null && now >= Date.parse(expiresAt))
    return (
      <Notice
        outcome
        tone="warning"
        icon="clock"
        title={`${say(expiresAt, 'minute')} 验证码已过期`}
        detail="请重新发送，再输入新的 6 位数字。"
      />
    )
  return (
    <Notice
      outcome
      tone="ok"
      icon="mail"
      title={`验证码已发送到 ${address}`}
      detail={`${say(expiresAt, 'minute')} 前有效。没有收到时，请看看垃圾邮件箱。`}
    />
  )
}

/** The six digits from the mail, and another mail when it does not come. */
export function CodeCard(props: CodeCardProps) {
  const { confirmation, code, wrong, running, onType, onConfirm, onResend } = props
  return (
    <>
      <CodeSent {...confirmation} />
      <Card>
        <Field
          label="6 位验证码"
          type="number"
          // A whole sentence can be pasted; the digits are taken out of it.
          limit={40}
          value={code}
          placeholder="邮件里的 6 位数字"
          error={wrong ? '验证码是 6 位数字' : null}
          onInput={onType}
          onConfirm={onConfirm}
        />
      </Card>
      <Button wide busy={running === 'emailCode' && '正在确认'} disabled={running !== null} onTap={onConfirm}>
        确认邮箱
      </Button>
      {confirmation.resendAt !== null && (
        <ResendButton resendAt={confirmation.resendAt} running={running} onTap={onResend} />
      )}
    </>
  )
}
