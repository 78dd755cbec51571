import type { Failure } from '../../api/failure'
import { failureText } from '../../format/failure'
import { useDateWords } from '../../ui/use-date-words'
import { Button } from '../button/button'
import { Notice } from '../notice/notice'

interface StaleNoticeProps {
  failure: Failure | null
  refreshedAt: number | null
  onRetry: () => void
}

/** Says that the content could not be refreshed and how old it is; nothing while it is fresh. */
export function StaleNotice({ failure, refreshedAt, onRetry }: StaleNoticeProps) {
  const say = useDateWords()
  if (!failure) return null
  const { title, remedy } = failureText(failure)
  return (
    <Notice
      tone="warning"
      icon={failure.kind === 'offline' ? 'wifi-off' : 'circle-alert'}
      title={title}
      detail={refreshedAt === null ? null : `以下为 ${say(refreshedAt, 'minute')} 保存的内容`}
      action={
        remedy === 'retry' ? (
          <Button small kind="quiet" onTap={onRetry}>
            重试
          </Button>
        ) : undefined
      }
    />
  )
}
