import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Tag, type Tone } from '../../../ui/tag/tag'
import styles from './account-card.module.scss'

type Item = Schema<'ChecklistItem'>

const STATE: Record<Item['state'], { words: string; tone: Tone }> = {
  ok: { words: '已就绪', tone: 'ok' },
  missing: { words: '待绑定', tone: 'warning' },
  unconfirmed: { words: '待确认', tone: 'warning' },
  refused: { words: '不可用', tone: 'danger' },
}

/** The candidate and what registering needs, each with where it stands. */
export function AccountCard({ me }: { me: Schema<'Me'> }) {
  return (
    <>
      <Card>
        <View className={styles.person}>
          <View className={styles.avatar} ariaHidden>
            <Text>{me.displayName.slice(0, 1)}</Text>
          </View>
          <View className={styles.words}>
            <Text className={styles.name}>{me.displayName}</Text>
            <Text className={styles.detail}>
              {me.readyToRegister ? '报名资料已齐全' : '报名资料还不完整，补齐后即可报名'}
            </Text>
          </View>
        </View>
      </Card>
      <Card title="报名资料">
        {me.checklist.map((item) => (
          <Cell
            key={item.kind}
            id={`account-${item.kind}`}
            title={item.title}
            detail={item.detail}
            value={<Tag tone={STATE[item.state].tone}>{STATE[item.state].words}</Tag>}
            onTap={() => open(routes.checklist())}
          />
        ))}
      </Card>
    </>
  )
}
