import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { AskedNotice } from '../../../parts/subscribe-row/asked-notice'
import { useApp } from '../../../stores/app-context'
import { topicsToTopUp } from '../../../stores/subscription-topics'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { topicText } from '../channel-words'
import styles from './topics-card.module.scss'

/** Subscription messages by topic, with how many may still be sent; here, and only here, a refusal is asked again. */
export const TopicsCard = observer(function TopicsCard({ channels }: { channels: Schema<'NoticeChannels'> }) {
  const { subscriptions } = useApp()
  if (channels.topics.length === 0) return null
  return (
    <>
      <Card title="订阅消息次数">
        <Text className={styles.how}>微信规定，每允许一次只能收到一条；在考试的关键节点也会问你一次。</Text>
        {channels.topics.map((topic) => (
          <Cell key={topic.topic} title={topic.name} value={topicText(topic)} />
        ))}
        <Button
          small
          wide
          kind="ghost"
          busy={subscriptions.asking && '等待微信回应'}
          onTap={() => subscriptions.ask(topicsToTopUp(channels))}
        >
          再允许一次
        </Button>
      </Card>
      <AskedNotice declined outcome={subscriptions.outcome} />
    </>
  )
})
