import type { Outcome } from '../../platform/outcome'
import { openSettings, type PhonePermission } from '../../platform/settings'
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

/** The title of each that is told, and what comes before the other way. */
const WORDS: Partial<Record<Outcome, [title: (what: string) => string, first: string]>> = {
  refused: [(what) => `没有${what}的权限`, '可在设置中允许；'],
  disagreed: [() => '没有同意隐私保护指引', '再点一次可以重新选择；'],
  unsupported: [(what) => `当前手机不支持${what}`, ''],
  unanswered: [(what) => `${what}还没有回应`, '微信没有答复，请再试一次；'],
  failed: [(what) => `${what}没有成功`, '请重试；'],
}

/** What the phone itself may refuse, by what it was asked for. */
const PERMISSIONS: Partial<Record<string, PhonePermission>> = {
  保存图片: 'albumAuthorized',
  加入日历: 'phoneCalendarAuthorized',
}

/** Explains why the phone did not do what was tapped, with the way out; nothing when it did or was cancelled. */
export function OutcomeNotice({ outcome, what, otherwise }: OutcomeNoticeProps) {
  const words = outcome && WORDS[outcome]
  if (!words) return null
  const [title, first] = words
  const failed = outcome === 'failed'
  return (
    <Notice
      outcome
      tone={failed ? 'danger' : 'warning'}
      icon={failed ? 'circle-alert' : undefined}
      title={title(what)}
      detail={first + otherwise}
      action={
        outcome === 'refused' && (
          <Button small kind="quiet" onTap={() => openSettings(PERMISSIONS[what])}>
            打开设置
          </Button>
        )
      }
    />
  )
}

/** Explains why the phone did not call a number, which is then there to be dialled by hand. */
export function CalledNotice({ outcome, number }: { outcome: Outcome | null; number: string | null }) {
  return <OutcomeNotice outcome={outcome} what="拨打电话" otherwise={`也可以手动拨打 ${number}`} />
}
