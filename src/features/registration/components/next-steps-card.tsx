import { makeAutoObservable } from 'mobx'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Schema } from '../../../api/contract-types'
import { Steps } from '../../../parts/steps/steps'
import { usePageStore } from '../../../stores/app-context'
import { type ReadingParts, Resource } from '../../../stores/resource'
import { Card } from '../../../ui/card/card'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Skeleton } from '../../../ui/skeleton/skeleton'

/** What comes next after paying: the dates of the registration that an order has become. */
class NextStepsStore {
  readonly registration: Resource<Schema<'Registration'>>

  constructor({ api, clock }: Pick<ReadingParts, 'api' | 'clock'>, registrationId: string) {
    this.registration = new Resource<Schema<'Registration'>>(
      () => api.get('/registrations/{id}', { path: { id: registrationId } }),
      clock,
    )
    makeAutoObservable(this, { registration: false })
  }

  /** The steps that are not behind the candidate yet. */
  get steps(): Schema<'DatedStep'>[] {
    return (this.registration.value?.timeline ?? []).filter(
      ({ state }) => state === 'current' || state === 'upcoming',
    )
  }
}

interface NextStepsCardProps {
  /** As it was last read. */
  order: Schema<'Order'>
  registrationId: string
}

/** What comes next after paying, with its dates; the order itself does not wait for it. */
export const NextStepsCard = observer(function NextStepsCard({ order, registrationId }: NextStepsCardProps) {
  const store = usePageStore((app) => new NextStepsStore(app, registrationId))
  // Anew with each reading of the order: it may have moved meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    void store.registration.load()
  }, [store, order])
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
