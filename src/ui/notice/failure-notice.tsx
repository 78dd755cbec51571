import type { Failure } from '../../api/failure'
import { failureText } from '../../format/failure'
import { Button } from '../button/button'
import { Notice } from './notice'

interface FailureNoticeProps {
  failure: Failure | null
  /** Offered where trying again may help. */
  onRetry?: () => void
}

/** Why something the candidate asked for did not happen, and what to do; nothing while nothing failed. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  if (!failure) return null
  const { title, detail, incident, remedy } = failureText(failure)
  return (
    <Notice
      outcome
      tone="danger"
      icon="circle-alert"
      title={title}
      detail={incident ? `${detail}（问题编号 ${incident}）` : detail}
      action={
        onRetry && remedy === 'retry' ? (
          <Button small kind="danger" onTap={onRetry}>
            重试
          </Button>
        ) : undefined
      }
    />
  )
}
