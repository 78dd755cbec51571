import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import type { PhoneAnswer } from '../../../platform/outcome'
import { phoneAnswerOf } from '../../../platform/outcome'
import { useApp } from '../../../stores/app-context'
import { Button } from '../../../ui/button/button'
import { useNow } from '../../../ui/use-now'
import { testWaitText } from '../channel-words'
import type { ChannelsPageStore } from '../channels-page-store'
import styles from './channel-card.module.scss'

/** What a remedy does beyond the page's own store. */
export interface RemedyActions {
  onPhone: (answer: PhoneAnswer) => void
  onEmail: () => void
  onFollow: () => void
  onSubscribe: () => void
}

interface ChannelRemedyProps extends RemedyActions {
  channel: Schema<'NoticeChannel'>
  store: ChannelsPageStore
}

/** The one tap that mends a channel; where a test is under way, the two that say whether it arrived. */
export const ChannelRemedy = observer(function ChannelRemedy(props: ChannelRemedyProps) {
  const { channel, store } = props
  const { remedy, state, enabled } = channel
  const { account, subscriptions } = useApp()
  if (remedy?.action === 'confirm') return <TestAnswer {...props} />
  if (remedy?.action === 'sendTest' || (state === 'ready' && enabled)) return <SendTest {...props} />
  if (!remedy) return null
  const byPhone = remedy.action === 'bindPhone'
  const busy = byPhone
    ? account.write.busy
    : remedy.action === 'subscribe'
      ? subscriptions.asking
      : store.write.running === channel.channel
  const taps: Partial<Record<typeof remedy.action, () => void>> = {
    bindEmail: props.onEmail,
    follow: props.onFollow,
    subscribe: props.onSubscribe,
    enable: () => void store.enable(channel.channel, true),
  }
  return (
    <View className={styles.actions}>
      <Button
        small
        kind="ghost"
        label={remedy.action === 'enable' ? `${remedy.label}${channel.name}` : undefined}
        busy={busy && '正在处理'}
        disabled={remedy.action === 'enable' && store.write.busy}
        openType={byPhone ? 'getPhoneNumber' : undefined}
        onGetPhoneNumber={byPhone ? ({ detail }) => props.onPhone(phoneAnswerOf(detail)) : undefined}
        onTap={taps[remedy.action]}
      >
        {remedy.label}
      </Button>
    </View>
  )
})

const SendTest = observer(function SendTest({ channel, store }: ChannelRemedyProps) {
  const { channel: name, state, remedy } = channel
  const wait = testWaitText(channel, useNow(10_000) ?? Number.POSITIVE_INFINITY)
  const again = state === 'ready'
  return (
    <View className={styles.actions}>
      <Button
        small
        kind={again ? 'quiet' : 'ghost'}
        label={remedy ? undefined : `再发一条测试${channel.name}`}
        busy={store.write.running === name && '正在发送'}
        disabled={wait !== null || store.write.busy}
        onTap={() => store.test(channel)}
      >
        {remedy?.label ?? '再发一条测试'}
      </Button>
      {wait && <Text className={styles.wait}>{wait}</Text>}
    </View>
  )
})

const TestAnswer = observer(function TestAnswer({ channel: { channel, name }, store }: ChannelRemedyProps) {
  const busy = store.write.running === channel
  return (
    <View className={styles.actions}>
      <Button
        small
        label={`收到了测试${name}`}
        busy={busy && '正在记录'}
        disabled={store.write.busy}
        onTap={() => store.confirm(channel, true)}
      >
        收到了
      </Button>
      <Button
        small
        label={`没收到测试${name}`}
        kind="quiet"
        disabled={store.write.busy}
        onTap={() => store.confirm(channel, false)}
      >
        没收到
      </Button>
    </View>
  )
})
