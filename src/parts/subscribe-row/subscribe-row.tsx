import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { useApp } from '../../stores/app-context'
import type { AskingScene } from '../../stores/subscription-topics'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { Stack } from '../../ui/page/page'
import { AskedNotice } from './asked-notice'
import { askingWords } from './asking-words'

/** A quiet row that asks, in a tap, whether messages may be sent; gone once it was answered or nothing is to ask. */
export const SubscribeRow = observer(function SubscribeRow({ scene }: { scene: AskingScene }) {
  const { channels, subscriptions, session } = useApp()
  // The templates have to be there before the tap: WeChat asks in the tap itself or not at all.
  const read = () => {
    if (session.signedIn) void channels.channels.poll()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row may come in after the page has shown
  useEffect(read, [])
  useDidShow(read)
  useDidHide(() => subscriptions.forgetOutcome())
  useUnload(() => subscriptions.forgetOutcome())

  const topics = subscriptions.topicsAt(scene)
  const { title, detail } = askingWords(scene, topics)
  return (
    // In its place from the start: coming late between others, it would have the whole page sent again.
    <Stack>
      <AskedNotice outcome={subscriptions.outcome} />
      {topics.length > 0 && (
        <Card list>
          <Cell icon="bell" title={title} detail={detail} onTap={() => subscriptions.ask(topics)} />
        </Card>
      )}
    </Stack>
  )
})
