import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { SubscribeRow } from '../../../../ui/subscribe-row/subscribe-row'
import { useReading } from '../../../../ui/use-reading'
import { NextCard } from '../../components/next-card'
import { ResultHead } from '../../components/result-head'
import { ScoreCard } from '../../components/score-card'
import { UnpublishedResult } from '../../components/unpublished-result'
import { resultResource, unpublishedOf } from '../../result-store'
import { onwardsOf } from '../../result-words'

/** The result of one exam: the outcome in large type, the score, and what comes next. */
const ResultPage = observer(function ResultPage({ id }: { id: string }) {
  const result = usePageStore((app) => resultResource(app, id))
  useReading(() => result.load())
  const unpublished = result.value ? null : unpublishedOf(result.failure)

  return (
    <Page>
      {unpublished ? (
        <UnpublishedResult unpublished={unpublished} registrationId={id} />
      ) : (
        <PageState resource={result} skeleton={[200, 148, 120]}>
          {(value) => {
            const onwards = onwardsOf(value)
            return (
              <>
                <ResultHead result={value} />
                <ScoreCard result={value} />
                <NextCard result={value} />
                <SubscribeRow scene="result" />
                <Button
                  id="to-registration"
                  kind="quiet"
                  wide
                  onTap={() => open(routes.registration(value.registrationId))}
                >
                  查看报名详情
                </Button>
                <BottomBar>
                  <Button id="onwards" wide onTap={() => open(onwards.url)}>
                    {onwards.words}
                  </Button>
                </BottomBar>
              </>
            )
          }}
        </PageState>
      )}
    </Page>
  )
})

export default function ResultEntry() {
  const { id } = useRouter().params
  return id ? <ResultPage id={id} /> : <IncompleteLink />
}
