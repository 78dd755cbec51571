import { observer } from 'mobx-react-lite'
import { useApp } from '../../../stores/app-context'
import type { Comfort } from '../../../stores/comfort-store'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Tag } from '../../../ui/tag/tag'

const CHOICES: readonly [choice: Comfort, title: string, detail: string][] = [
  ['usual', '跟随微信', '在微信「设置」的「通用」中调整，或打开「关怀模式」；重新打开小程序后生效。'],
  ['largest', '特大字', '比微信最大的一档更大，马上生效。'],
  ['elder', '长辈版', '特大字、大按钮，一屏一件事，服务热线一点就打。'],
]

/** How large the texts are, and 长辈版. */
export const ComfortCard = observer(function ComfortCard() {
  const { comfort } = useApp()
  return (
    <Card title="字体大小">
      {CHOICES.map(([choice, title, detail]) => (
        <Cell
          key={choice}
          title={title}
          detail={detail}
          value={comfort.choice === choice && <Tag>已选</Tag>}
          onTap={() => comfort.choose(choice)}
        />
      ))}
    </Card>
  )
})
