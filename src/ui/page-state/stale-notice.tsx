import { observer } from 'mobx-react-lite'
import type { Failure } from '../../api/failure'
import { useDateWords } from '../../ui/use-date-words'
import { Notice } from '../notice/notice'
import { useRemedy } from '../notice/use-remedy'

interface StaleNoticeProps {
  failure: Failure | null
  refreshedAt: number | null
  onRetry: () => void
}

/** Says that the content could not be refreshed and how old it is; nothing while it is fresh. */
export const StaleNotice = observer(function StaleNotice({
  failure,
  refreshedAt,
  onRetry,
}: StaleNoticeProps) {
  const say = useDateWords()
  const remedy = useRemedy(failure, 'quiet', onRetry)
  if (!remedy) return null
  return (
    <Notice
      tone="warning"
      icon={failure?.kind === 'offline' ? 'wifi-off' : 'circle-alert'}
      title={remedy.text.title}
      detail={refreshedAt === null ? null : `以下为 ${say(refreshedAt, 'minute')} 保存的内容`}
      action={remedy.action}
    />
  )
})
