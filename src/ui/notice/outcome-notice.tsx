import type { Outcome } from '../../platform/outcome'
import { openSettings } from '../../platform/settings'
import { Button } from '../button/button'
import { Notice } from './notice'

interface OutcomeNoticeProps {
  /** What the phone was asked for came to this; null before it was asked. */
  outcome: Outcome | null
  /** What the phone was asked for: 复制, 加入日历. */
  what: string
  /** What to do where the phone cannot do it. */
  otherwise: string
}

/** Explains why the phone did not do what was tapped, with the way out; nothing when it did or was cancelled. */
export function OutcomeNotice({ outcome, what, otherwise }: OutcomeNoticeProps) {
  switch (outcome) {
    case null:
    case 'done':
    case 'cancelled':
      return null
    case 'refused':
      return (
        <Notice
          outcome
          tone="warning"
          title={`没有${what}的权限`}
          detail={`可在设置中允许；${otherwise}`}
          action={
            <Button small kind="quiet" onTap={() => openSettings()}>
              打开设置
            </Button>
          }
        />
      )
    case 'unsupported':
      return <Notice outcome tone="warning" title={`当前手机不支持${what}`} detail={otherwise} />
    case 'unanswered':
      return (
        <Notice
          outcome
          tone="warning"
          title={`${what}还没有回应`}
          detail={`微信没有答复，请再试一次；${otherwise}`}
        />
      )
    case 'failed':
      return (
        <Notice
          outcome
          tone="danger"
          icon="circle-alert"
          title={`${what}没有成功`}
          detail={`请重试；${otherwise}`}
        />
      )
  }
}
