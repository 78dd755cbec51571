import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { ChecklistTag } from '../../../parts/checklist-tag/checklist-tag'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import styles from './account-card.module.scss'

/** The candidate and what registering needs, each with where it stands. */
export function AccountCard({ me }: { me: Schema<'Me'> }) {
  return (
    <>
      <Card>
        <View className={styles.person}>
          <View className={styles.avatar} ariaHidden>
            <Text>{Array.from(me.displayName)[0]}</Text>
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
            title={item.title}
            detail={item.detail}
            value={<ChecklistTag state={item.state} />}
            onTap={() => open(routes.checklist())}
          />
        ))}
      </Card>
    </>
  )
}
