import { stampText } from '../../format/date'
import { Notice } from '../notice/notice'

/** Says that the phone has no network and how old the content is that stands below. */
export function OfflineNotice({ refreshedAt }: { refreshedAt: number | null }) {
  return (
    <Notice
      tone="warning"
      icon="wifi-off"
      title="当前没有网络"
      detail={refreshedAt === null ? null : `以下为 ${stampText(refreshedAt)} 保存的内容，联网后可刷新。`}
    />
  )
}
