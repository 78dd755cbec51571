import type { ReactNode } from 'react'
import type { Failure } from '../../api/failure'
import { type FailureText, failureText } from '../../format/failure'
import { useApp } from '../../stores/app-context'
import { Button } from '../button/button'
import { useSignIn } from '../use-sign-in'

/**
 * What to say of a failure, and the button that helps: trying again, or signing in and then trying again. Null while nothing
 * failed, and once somebody whose session had ended is signed in again. For observers.
 */
export function useRemedy(
  failure: Failure | null,
  kind: 'quiet' | 'danger',
  onRetry?: () => unknown,
): { text: FailureText; action: ReactNode } | null {
  const { session } = useApp()
  const way = useSignIn(onRetry)
  if (!failure) return null
  if (failure.kind !== 'signedOut') {
    const text = failureText(failure)
    if (text.remedy !== 'retry' || !onRetry) return { text, action: null }
    const again = (
      <Button small kind={kind} onTap={onRetry}>
        重试
      </Button>
    )
    return { text, action: again }
  }
  if (session.signedIn) return null
  const action = (
    <Button small kind={kind} busy={way.busy && '正在登录'} onTap={way.signIn}>
      {way.failure ? '重试' : '微信登录'}
    </Button>
  )
  return { text: failureText(way.failure ?? failure), action }
}
