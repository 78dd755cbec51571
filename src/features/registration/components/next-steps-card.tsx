import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Steps } from '../../../parts/steps/steps'
import { usePageStore } from '../../../stores/app-context'
import { Card } from '../../../ui/card/card'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'
import { NextStepsStore } from '../next-steps-store'

/** What comes next after paying, with its dates; the order itself does not wait for it. */
export const NextStepsCard = observer(function NextStepsCard({ registrationId }: { registrationId: string }) {
  const store = usePageStore((app) => new NextStepsStore(app, registrationId))
  useEffect(() => {
    void store.registration.load()
  }, [store])
  const { phase, failure } = store.registration
  if (phase === 'skeleton') return <Skeleton heights={[220]} />
  if (phase === 'failed') return <FailureNotice failure={failure} onRetry={() => store.registration.load()} />
  if (store.steps.length === 0) return null
  return (
    <Card title="接下来">
      <Steps steps={store.steps} />
    </Card>
  )
})
