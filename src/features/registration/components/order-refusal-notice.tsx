import type { Failure } from '../../../api/failure'
import { failureText } from '../../../format/failure'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Notice } from '../../../ui/notice/notice'
import type { WayOn } from '../order-refusal'

interface OrderRefusalNoticeProps {
  failure: Failure | null
  wayOn: WayOn | null
  onWayOn: (wayOn: WayOn) => void
  onRetry: () => void
}

/** Why the order was not made, with the button that leads on. */
export function OrderRefusalNotice({ failure, wayOn, onWayOn, onRetry }: OrderRefusalNoticeProps) {
  if (!failure) return null
  if (!wayOn) return <FailureNotice failure={failure} onRetry={onRetry} />
  const { title, detail, incident } = failureText(failure)
  return (
    <Notice
      outcome
      tone="danger"
      icon="circle-alert"
      title={title}
      detail={incident ? `${detail}（问题编号 ${incident}）` : detail}
      action={
        <Button small kind="danger" onTap={() => onWayOn(wayOn)}>
          {wayOn.words}
        </Button>
      }
    />
  )
}
