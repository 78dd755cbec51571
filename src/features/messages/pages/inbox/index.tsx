import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Write } from '../../../../stores/write'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PagedItems } from '../../../../ui/paged-items/paged-items'
import inboxHeadStyles from '../../components/inbox-head.module.scss'
import { MessageCard } from '../../components/message-card'

interface InboxHeadProps {
  unread: number
  readAll: Write
  onReadAll: () => void
}

/** How many messages are unread, and the one tap that marks them all. */
const InboxHead = observer(function InboxHead({ unread, readAll, onReadAll }: InboxHeadProps) {
  return (
    <View className={inboxHeadStyles.head}>
      <Text className={inboxHeadStyles.count}>{`${unread} 条未读`}</Text>
      <Button small kind="quiet" icon="check" busy={readAll.busy && '正在标记'} onTap={onReadAll}>
        全部已读
      </Button>
    </View>
  )
})

/** The message centre: everything the candidate was told, the newest first. */
export default definePage(function InboxPage() {
  const { inbox, session } = useApp()
  const readAll = usePageStore(() => new Write())
  const readThemAll = () => readAll.run('read', () => inbox.readAll())

  return (
    <Page>
      {session.signedIn && inbox.unread > 0 && inbox.list.items.length > 0 && (
        <InboxHead unread={inbox.unread} readAll={readAll} onReadAll={readThemAll} />
      )}
      <FailureNotice failure={readAll.failure} onRetry={readThemAll} />
      <PagedItems
        title="消息"
        list={inbox.list}
        skeleton={[108, 108, 108, 108]}
        empty={
          <Message
            icon="bell"
            title="还没有消息"
            detail="报名、准考证、成绩和证书的通知都会留在这里，也会发到你打开的渠道。先看看哪些渠道能收到。"
          >
            <Button small onTap={() => open(routes.channels())}>
              打开通知渠道
            </Button>
          </Message>
        }
      >
        {(message) => <MessageCard key={message.id} message={message} unread={inbox.isUnread(message)} />}
      </PagedItems>
      {session.signedIn && inbox.list.items.length > 0 && (
        <Card list>
          <Cell
            icon="bell"
            title="通知渠道"
            detail="短信、邮件、公众号、订阅消息能否收到"
            onTap={() => open(routes.channels())}
          />
        </Card>
      )}
    </Page>
  )
})
