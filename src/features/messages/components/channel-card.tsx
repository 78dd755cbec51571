import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Icon } from '../../../ui/icon/icon'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Tag } from '../../../ui/tag/tag'
import { isOffered, stateTag } from '../channel-words'
import type { ChannelsPageStore } from '../channels-page-store'
import { channelLook } from '../message-words'
import styles from './channel-card.module.scss'
import { ChannelRemedy, type RemedyActions } from './channel-remedy'
import { Switch } from './switch'

interface ChannelCardProps extends RemedyActions {
  channel: Schema<'NoticeChannel'>
  /** How many topics there are. */
  topics: number
  store: ChannelsPageStore
}

/** One channel: whether it reaches the candidate, where it goes, and the one step that mends it. */
export const ChannelCard = observer(function ChannelCard(props: ChannelCardProps) {
  const { channel, topics, store, ...actions } = props
  const { channel: name, enabled, address, detail } = channel
  const { words, tone } = stateTag(channel, topics)
  const failure = store.write.last === name ? store.write.failure : null
  return (
    <>
      <Card>
        <View className={styles.head}>
          <Icon name={channelLook(name).icon} />
          <View className={styles.words}>
            <View className={styles.title}>
              <Text className={styles.name}>{channel.name}</Text>
              <Tag tone={tone}>{words}</Tag>
            </View>
            {address && <Text className={styles.address}>{address}</Text>}
          </View>
          {isOffered(channel) && (
            <Switch
              label={channel.name}
              on={enabled}
              disabled={store.write.busy}
              onTap={() => store.enable(name, !enabled)}
            />
          )}
        </View>
        <Text className={styles.detail}>{detail}</Text>
        <ChannelRemedy channel={channel} store={store} {...actions} />
      </Card>
      <FailureNotice failure={failure} onRetry={() => store.write.retry()} />
    </>
  )
})
