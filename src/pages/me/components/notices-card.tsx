import { observer } from 'mobx-react-lite'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { useApp } from '../../../stores/app-context'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Secondary } from '../../../ui/page/page'
import { Tag } from '../../../ui/tag/tag'

/** The way to the messages, with how many are unread, and to the channels, with how many reach the candidate. */
export const NoticesCard = observer(function NoticesCard() {
  const { inbox, channels } = useApp()
  const coverage = channels.channels.value?.coverage
  return (
    <Card list>
      <Cell
        icon="message-square"
        title="消息"
        detail="报名、准考证与成绩通知"
        value={inbox.unread > 0 ? <Tag>{`${inbox.unread} 条未读`}</Tag> : undefined}
        onTap={() => open(routes.inbox())}
      />
      <Secondary>
        <Cell
          icon="bell"
          title="通知渠道"
          detail={
            coverage
              ? `下一条通知 ${coverage.ready}/${coverage.of} 个渠道能收到`
              : '短信、邮件、公众号、订阅消息能否收到'
          }
          onTap={() => open(routes.channels())}
        />
      </Secondary>
    </Card>
  )
})
