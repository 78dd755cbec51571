import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Forecast } from '../../../parts/forecast/forecast'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Stack } from '../../../ui/page/page'
import { StaleNotice } from '../../../ui/page-state/stale-notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import type { DetailStore } from '../pages/detail/detail-store'
import styles from './offered-sitting.module.scss'

interface OfferedSittingProps {
  certification: Schema<'Certification'>
  store: DetailStore
}

const Nearest = observer(function Nearest({ certification, store }: OfferedSittingProps) {
  const { nearest, sittings, code } = store
  const others = (
    <Text className={styles.others} ariaRole="link" onClick={() => open(routes.sitting(code))}>
      其他考期
    </Text>
  )
  if (nearest) {
    return <Forecast title="最近可报" extra={others} certification={certification} sitting={nearest} />
  }
  return (
    <Card title="暂无可报的考期" extra={sittings.value?.items.length ? others : null}>
      <Text className={styles.none}>新的考期公布后会出现在这里。</Text>
    </Card>
  )
})

/** The nearest sitting that can be chosen with its whole forecast, and the way to the others. */
export const OfferedSitting = observer(function OfferedSitting(props: OfferedSittingProps) {
  const { sittings } = props.store
  const retry = () => sittings.load()
  // In a list of its own: what stands below it is not handed to the view again when the sittings come.
  return (
    <Stack>
      {sittings.phase === 'skeleton' && <Skeleton heights={[436]} />}
      {sittings.phase === 'failed' && <FailureNotice failure={sittings.failure} onRetry={retry} />}
      {sittings.value && (
        <StaleNotice failure={sittings.failure} refreshedAt={sittings.refreshedAt} onRetry={retry} />
      )}
      {sittings.value && <Nearest {...props} />}
    </Stack>
  )
})
