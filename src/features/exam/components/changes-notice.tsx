import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'

/** What became of the registration: given back, moved with its sitting, deferred, or a retake of another. */
export function ChangesNotice({ registration }: { registration: Schema<'Registration'> }) {
  const say = useDateWords()
  const { moved, deferredFrom, retakeOf, sitting, status } = registration
  return (
    <>
      {status === 'refunded' && (
        <Notice tone="neutral" title="已申请退款" detail="席位已释放，报名已经结束；退款进度见订单。" />
      )}
      {moved && (
        <Notice
          tone="warning"
          icon="calendar-days"
          title={`考期由 ${say(moved.from, 'date')} 调整为 ${say(sitting.examDate, 'date', sitting.provisional)}`}
          detail={moved.reason}
        />
      )}
      {deferredFrom && (
        <Notice
          tone="neutral"
          icon="calendar-days"
          title={`已由 ${say(deferredFrom, 'date')} 延期`}
          detail="每次报名只能延期一次，机会已用掉。"
        />
      )}
      {retakeOf && (
        <Notice
          tone="neutral"
          icon="refresh-cw"
          title="这是免费补考"
          detail="补考不能延期。"
          action={
            <Button small kind="quiet" onTap={() => open(routes.registration(retakeOf))}>
              首次考试
            </Button>
          }
        />
      )}
    </>
  )
}
