import { Notice } from '../../../ui/notice/notice'

/** Why there is no phone number yet. Nothing else waits for it. */
export function PhoneNotice({ answer }: { answer: 'refused' | 'failed' | null }) {
  if (answer === null) return null
  const refused = answer === 'refused'
  return (
    <Notice
      tone="warning"
      title={refused ? '没有授权手机号' : '微信没有给出手机号'}
      detail={
        refused
          ? '手机号只用于考试通知和考务联系。可以先补齐其他资料，需要时再次点「绑定手机号」。'
          : '请确认微信已绑定手机号，稍后再试。其他资料可以先补齐。'
      }
    />
  )
}
