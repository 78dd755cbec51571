import { Button } from '../button/button'
import { FailureNotice } from '../notice/failure-notice'
import { useSignIn } from '../use-sign-in'
import { Message } from './message'

/** Asks to sign in where a page is about the candidate; the page then goes on where it was. */
export function SignInMessage({ onSignedIn }: { onSignedIn: () => unknown }) {
  const { busy, failure, signIn } = useSignIn(onSignedIn)
  return (
    <>
      <Message
        icon="user"
        title="登录后查看"
        detail="用微信登录，查看你的报名、准考证和考试安排。浏览认证与考期无需登录。"
      >
        <Button busy={busy && '正在登录'} onTap={signIn}>
          微信登录
        </Button>
      </Message>
      <FailureNotice failure={failure} onRetry={signIn} />
    </>
  )
}
