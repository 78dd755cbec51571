import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { known } from '../../../format/known'
import { ChecklistTag } from '../../../parts/checklist-tag/checklist-tag'
import type { PhoneAnswer } from '../../../platform/outcome'
import { phoneAnswerOf } from '../../../platform/outcome'
import type { AccountTask } from '../../../stores/account-store'
import { Button } from '../../../ui/button/button'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import type { IconName } from '../../../ui/icon/icon-name'
import type { Mending } from '../mending'
import styles from './checklist-item.module.scss'

type Item = Schema<'ChecklistItem'>

const ICON: Record<Item['kind'], IconName> = {
  cloudAccount: 'cloud',
  realName: 'shield-check',
  phone: 'phone',
  email: 'mail',
}

interface ChecklistItemProps {
  item: Item
  mending: Mending | null
  /** What is being changed about the candidate now. */
  running: AccountTask | null
  onIdentityProvider: () => void
  onPhone: (answer: PhoneAnswer) => void
  onEmail: () => void
}

/** One thing that registering needs: where it stands, and the button that mends it. */
export function ChecklistItem(props: ChecklistItemProps) {
  const { item, mending, running, onIdentityProvider, onPhone, onEmail } = props
  return (
    <View className={styles.item}>
      <View className={classNames(styles.icon, item.state === 'ok' && styles.fine)}>
        <Icon name={known(ICON, item.kind, 'circle-check')} />
      </View>
      <View className={styles.words}>
        <View className={styles.head}>
          <Text className={styles.title}>{item.title}</Text>
          <ChecklistTag state={item.state} />
        </View>
        <Text className={styles.detail}>{item.detail}</Text>
        {mending && (
          <View className={styles.action}>
            <Button
              small
              kind={mending.change ? 'quiet' : 'ghost'}
              label={mending.change ? `${mending.words}${item.title}` : undefined}
              busy={running === TASK[mending.by] && '正在绑定'}
              disabled={running !== null}
              openType={mending.by === 'phone' ? 'getPhoneNumber' : undefined}
              onGetPhoneNumber={
                mending.by === 'phone' ? ({ detail }) => onPhone(phoneAnswerOf(detail)) : undefined
              }
              onTap={TAP[mending.by]?.({ onIdentityProvider, onEmail })}
            >
              {mending.words}
            </Button>
          </View>
        )}
      </View>
    </View>
  )
}

/** The change that a button begins, at once or by way of another page. */
const TASK: Record<Mending['by'], AccountTask> = {
  identityProvider: 'cloudAccount',
  email: 'email',
  phone: 'phone',
}

/** What a tap does; the phone's button answers by its own event instead. */
const TAP: Record<
  Mending['by'],
  ((on: Pick<ChecklistItemProps, 'onIdentityProvider' | 'onEmail'>) => () => void) | null
> = {
  identityProvider: (on) => on.onIdentityProvider,
  email: (on) => on.onEmail,
  phone: null,
}
