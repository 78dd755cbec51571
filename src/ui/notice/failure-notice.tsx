import { observer } from 'mobx-react-lite'
import type { Failure } from '../../api/failure'
import { Notice } from './notice'
import { useRemedy } from './use-remedy'

interface FailureNoticeProps {
  failure: Failure | null
  /** Offered where trying again may help. */
  onRetry?: () => void
}

/** Why something the candidate asked for did not happen, and what to do; nothing while nothing failed. */
export const FailureNotice = observer(function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const remedy = useRemedy(failure, 'danger', onRetry)
  if (!remedy) return null
  const { title, detail, incident } = remedy.text
  return (
    <Notice
      outcome
      tone="danger"
      icon="circle-alert"
      title={title}
      detail={incident ? `${detail}（问题编号 ${incident}）` : detail}
      action={remedy.action}
    />
  )
})
