import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { useDateWords } from '../../../ui/use-date-words'
import type { ShareStore } from '../share-store'
import styles from './share-sheet.module.scss'

/** The links that still open the certificate, each with the way to end it. */
export const LiveShares = observer(function LiveShares({ store }: { store: ShareStore }) {
  const say = useDateWords()
  const { live, shares } = store
  const { running } = store.write
  return (
    <>
      {live.length > 0 && <Text className={styles.words}>仍然有效的链接</Text>}
      {live.map(({ id, createdAt, expiresAt }) => (
        <View key={id} className={styles.share}>
          <Text className={styles.until}>
            {say(createdAt, 'minute')} 生成，{say(expiresAt, 'minute')} 到期
          </Text>
          <Button
            small
            kind="danger"
            label={`停用 ${say(createdAt, 'minute')} 生成的链接`}
            busy={running === id && '正在停用'}
            disabled={running !== null}
            onTap={() => store.end(id)}
          >
            停用
          </Button>
        </View>
      ))}
      <FailureNotice failure={shares.failure} onRetry={() => shares.load()} />
    </>
  )
})
