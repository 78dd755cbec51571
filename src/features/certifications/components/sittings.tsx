import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { StaleNotice } from '../../../ui/page-state/stale-notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import type { DetailStore } from '../pages/detail/detail-store'
import { SittingRow } from './sitting-row'
import styles from './sittings.module.scss'

/** The coming sittings, each with its seats and, unfolded, every date that follows from it. */
export const Sittings = observer(function Sittings({ store }: { store: DetailStore }) {
  const { sittings } = store
  const retry = () => sittings.load()
  return (
    <Card title="近期考期" extra={<Text className={styles.hint}>点开看日期</Text>}>
      {sittings.phase === 'skeleton' && <Skeleton heights={[56, 56, 56]} />}
      {sittings.phase === 'failed' && <FailureNotice failure={sittings.failure} onRetry={retry} />}
      {sittings.value && (
        <StaleNotice failure={sittings.failure} refreshedAt={sittings.refreshedAt} onRetry={retry} />
      )}
      {sittings.value?.items.length === 0 && (
        <Text className={styles.hint}>暂无已公布的考期，公布后会出现在这里。</Text>
      )}
      {store.shownSittings.map((sitting) => (
        <SittingRow
          key={sitting.id}
          sitting={sitting}
          unfolded={store.unfolded === sitting.id}
          onTap={() => store.tapSitting(sitting.id)}
        />
      ))}
      {store.hiddenCount > 0 && (
        <View className={styles.more}>
          <Button small wide kind="quiet" onTap={() => store.showAll()}>
            {`再看 ${store.hiddenCount} 个考期`}
          </Button>
        </View>
      )}
    </Card>
  )
})
