import { openSettings } from '../../platform/settings'
import type { Asked } from '../../platform/subscribe'
import { Button } from '../../ui/button/button'
import { Notice } from '../../ui/notice/notice'
import { OutcomeNotice } from '../../ui/notice/outcome-notice'

/** Why nothing was asked, with the way out; nothing when the candidate answered, whatever the answer was. */
export function AskedNotice({ outcome }: { outcome: Asked['outcome'] | null }) {
  if (outcome !== 'switchedOff') {
    return <OutcomeNotice outcome={outcome} what="订阅消息" otherwise="其他已打开的渠道照常发送。" />
  }
  return (
    <Notice
      outcome
      tone="warning"
      title="订阅消息的总开关已关闭"
      detail="在设置中打开「接收通知」后再试；其他已打开的渠道照常发送。"
      action={
        <Button small kind="quiet" onTap={() => openSettings()}>
          打开设置
        </Button>
      }
    />
  )
}
