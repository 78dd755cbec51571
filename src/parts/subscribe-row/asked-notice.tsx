import { openSettings } from '../../platform/settings'
import type { AskedOutcome } from '../../stores/subscription-store'
import { Button } from '../../ui/button/button'
import { Notice } from '../../ui/notice/notice'
import { OutcomeNotice } from '../../ui/notice/outcome-notice'

/** What only WeChat's settings change, told with the way there. */
const IN_SETTINGS = {
  switchedOff: ['订阅消息的总开关已关闭', '在设置中打开「接收通知」后再试；其他已打开的渠道照常发送。'],
  declined: ['没有新的允许', '微信没有弹出询问的，是以前选过不再询问，可在设置的「通知管理」中改。'],
} as const

/**
 * Why nothing was asked, with the way out; nothing when the candidate answered, whatever the answer was, except where they came
 * to be asked (`declined`): after 总是保持以上选择 WeChat answers by itself, and nobody would see anything happen.
 */
export function AskedNotice({ outcome, declined }: { outcome: AskedOutcome | null; declined?: boolean }) {
  if (outcome === 'declined' && !declined) return null
  if (outcome !== 'switchedOff' && outcome !== 'declined') {
    return <OutcomeNotice outcome={outcome} what="订阅消息" otherwise="其他已打开的渠道照常发送。" />
  }
  const [title, detail] = IN_SETTINGS[outcome]
  return (
    <Notice
      outcome
      tone="warning"
      title={title}
      detail={detail}
      action={
        <Button small kind="quiet" onTap={() => openSettings()}>
          打开设置
        </Button>
      }
    />
  )
}
