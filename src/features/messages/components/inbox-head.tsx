import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../ui/button/button'
import type { ReadAllStore } from '../read-all-store'
import styles from './inbox-head.module.scss'

/** How many messages are unread, and the one tap that marks them all. */
export const InboxHead = observer(function InboxHead({
  unread,
  store,
}: {
  unread: number
  store: ReadAllStore
}) {
  return (
    <View className={styles.head}>
      <Text className={styles.count}>{`${unread} 条未读`}</Text>
      <Button id="read-all" small kind="quiet" icon="check" busy={store.busy} onTap={() => store.run()}>
        全部已读
      </Button>
    </View>
  )
})
