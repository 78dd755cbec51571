import { observer } from 'mobx-react-lite'
import { usePageStore } from '../../../stores/app-context'
import { Page } from '../../../ui/page/page'
import { PageState } from '../../../ui/page-state/page-state'
import { useReading } from '../../../ui/use-reading'
import type { ChangeKind } from '../change-kind'
import { ChangeStore } from '../change-store'
import { ChangeForm } from './change-form'
import { ChangeOutcome } from './change-outcome'
import { ChangeRefused } from './change-refused'

/** A deferral or a retake, from what is possible to what came of it. */
export const ChangePage = observer(function ChangePage({ kind, id }: { kind: ChangeKind; id: string }) {
  const store = usePageStore((app) => new ChangeStore(app, kind, id))
  useReading(() => store.load())

  return (
    <Page bar>
      <PageState resource={store.change} skeleton={[72, 56, 92, 320, 160]}>
        {(change) => {
          if (store.outcome) return <ChangeOutcome kind={kind} {...store.outcome} />
          if (!change.options.allowed) return <ChangeRefused kind={kind} change={change} />
          return <ChangeForm change={change} store={store} />
        }}
      </PageState>
    </Page>
  )
})
