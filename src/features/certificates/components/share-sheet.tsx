import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Outcome } from '../../../platform/outcome'
import { copyText } from '../../../platform/phone'
import { Button } from '../../../ui/button/button'
import { type ChipOption, Chips } from '../../../ui/chips/chips'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'
import type { ShareDays, ShareStore } from '../share-store'
import { LiveShares } from './live-shares'
import styles from './share-sheet.module.scss'

const DAYS: Record<'7' | '30' | '90', ShareDays> = { '7': 7, '30': 30, '90': 90 }
const OPTIONS: readonly ChipOption<keyof typeof DAYS>[] = [
  { value: '7', text: '7 天' },
  { value: '30', text: '30 天' },
  { value: '90', text: '90 天' },
]

interface ShareSheetProps {
  store: ShareStore
  open: boolean
  onClose: () => void
}

/** Making a link for some days, handing it on, and ending links that are still live. */
export const ShareSheet = observer(function ShareSheet({ store, open, onClose }: ShareSheetProps) {
  const say = useDateWords()
  const { made, days, write } = store
  const [copied, setCopied] = useState<Outcome | null>(null)
  return (
    <Sheet title="分享证书" open={open} onClose={onClose}>
      <Text className={styles.words}>
        对方看到证书状态、认证和日期，姓名会打码。链接到期失效，也可随时停用。
      </Text>
      <Chips
        label="有效期"
        options={OPTIONS}
        chosen={OPTIONS.find(({ value }) => DAYS[value] === days)?.value ?? null}
        onTap={(value) => store.choose(DAYS[value])}
      />
      {made ? (
        <>
          <Text className={styles.until}>链接已生成，{say(made.expiresAt, 'minute')} 前有效</Text>
          <View className={styles.ways}>
            <Button openType="share">发给好友</Button>
            <Button kind="ghost" icon="copy" onTap={async () => setCopied(await copyText(made.url))}>
              复制链接
            </Button>
          </View>
          <OutcomeNotice outcome={copied} what="复制" otherwise="可直接发给微信好友。" />
        </>
      ) : (
        <Button
          wide
          busy={write.running === 'make' && '正在生成链接'}
          disabled={write.busy}
          onTap={() => store.make()}
        >
          生成分享链接
        </Button>
      )}
      <FailureNotice failure={write.failure} />
      <LiveShares store={store} />
    </Sheet>
  )
})
