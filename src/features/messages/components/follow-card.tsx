import { Image, OfficialAccount, Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Notice } from '../../../ui/notice/notice'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import { useWhileShown } from '../../../ui/use-now'
import { asksToFollow } from '../channel-words'
import type { FollowStore } from '../follow-store'
import styles from './follow-card.module.scss'

interface FollowCardProps {
  channels: Schema<'NoticeChannels'>
  store: FollowStore
  /** Called from time to time while the card shows: WeChat tells the backend of a follower, and the page nothing. */
  onMaybeFollowed: () => void
}

const LOOK_EVERY_MS = 5000

/** Following the official account, where that would mend something: WeChat's own component where it shows, else the picture or the name to search for. */
export function FollowCard(props: FollowCardProps) {
  return asksToFollow(props.channels) ? <HowToFollow {...props} /> : null
}

const HowToFollow = observer(function HowToFollow({ channels, store, onMaybeFollowed }: FollowCardProps) {
  const { name, qrCodeUrl } = channels.officialAccount
  const [offered, setOffered] = useState(true)
  useWhileShown(onMaybeFollowed, LOOK_EVERY_MS)
  return (
    <>
      {offered && (
        <View className={styles.component}>
          <OfficialAccount onError={() => setOffered(false)} />
        </View>
      )}
      <Card id="follow" title="关注公众号">
        <Text className={styles.how}>
          {offered
            ? '上方的关注按钮只在扫码等方式进入时由微信显示；没有看到时，可用以下方式关注，关注后回到这里就会更新。早已关注、这里仍显示未关注的，请取消后再关注一次。'
            : '从当前入口进入时，微信不显示关注按钮；可用以下方式关注，关注后回到这里就会更新。早已关注、这里仍显示未关注的，请取消后再关注一次。'}
        </Text>
        {qrCodeUrl && (
          <View className={styles.picture}>
            <Image
              className={styles.qr}
              src={qrCodeUrl}
              mode="aspectFit"
              showMenuByLongpress
              ariaLabel={`公众号「${name}」的二维码`}
            />
            <Text className={styles.hint}>长按识别，或保存后用微信扫一扫打开</Text>
            <Button small kind="ghost" icon="image-down" onTap={() => store.savePicture(qrCodeUrl)}>
              保存二维码
            </Button>
          </View>
        )}
        <View className={styles.search}>
          <Text
            className={styles.step}
          >{`复制名称，在微信首页顶部搜索「${name}」，选择公众号后点关注。`}</Text>
          <Button small kind="ghost" icon="copy" onTap={() => store.copyName(name)}>
            复制名称
          </Button>
        </View>
      </Card>
      {store.phone.ended?.outcome === 'done' && store.phone.ended.task === 'picture' && (
        <Notice
          outcome
          tone="ok"
          icon="circle-check"
          title="已保存到相册"
          detail="用微信扫一扫，从相册中选择"
        />
      )}
      {store.phone.ended && (
        <OutcomeNotice
          outcome={store.phone.ended.outcome}
          what={store.phone.ended.task === 'picture' ? '保存图片' : '复制'}
          otherwise="可在微信中搜索公众号名称关注。"
        />
      )}
    </>
  )
})
