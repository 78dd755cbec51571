import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Notice } from '../../../ui/notice/notice'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'
import type { SettingsStore } from '../settings-store'

/** What is kept on the phone, since when and how large, and clearing it after one question. */
export const KeptCard = observer(function KeptCard({ store }: { store: SettingsStore }) {
  const [asking, setAsking] = useState(false)
  const lines = store.kept(useDateWords())
  const clear = () => {
    setAsking(false)
    store.clear()
  }
  return (
    <>
      <Card title="本机保存的内容">
        {lines.length === 0 && (
          <Text>准考证、报名、成绩、证书等看过后会保存在本机，没有网络时也能打开。</Text>
        )}
        {lines.map(({ title, detail }) => (
          <Cell key={title} title={title} detail={detail} />
        ))}
        {lines.length > 0 && (
          <Button kind="ghost" wide onTap={() => setAsking(true)}>
            清除本机内容
          </Button>
        )}
      </Card>
      {store.cleared && <Notice outcome tone="ok" icon="circle-check" title="已清除本机保存的内容" />}
      <Sheet title="清除本机内容？" open={asking} onClose={() => setAsking(false)}>
        <Text>{`将移除：${lines.map(({ title }) => title).join('、')}。`}</Text>
        <Text>没有网络时将看不到这些内容；联网打开后会再次保存。登录状态保留。</Text>
        <Button kind="danger" wide label="确认清除" onTap={clear}>
          清除
        </Button>
        <Button kind="quiet" wide onTap={() => setAsking(false)}>
          保留
        </Button>
      </Sheet>
    </>
  )
})
