import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../../api/contract-types'
import { DateText } from '../../../../parts/date-text/date-text'
import { SubscribeRow } from '../../../../parts/subscribe-row/subscribe-row'
import { open, replaceWith } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Countdown } from '../../../../ui/countdown/countdown'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { StateHead } from '../../../../ui/state-head/state-head'
import { useDateWords } from '../../../../ui/use-date-words'
import { useReading } from '../../../../ui/use-reading'
import styles from '../../components/next-card.module.scss'
import headStyles from '../../components/result-head.module.scss'
import { ScoreCard } from '../../components/score-card'
import { resultResource, unpublishedOf } from '../../result-store'
import { onwardsOf, outcomeWords } from '../../result-words'

/** What comes after the result, with its last date where it has one. */
function NextCard({ result: { next } }: { result: Schema<'Result'> }) {
  return (
    <Card title={next.title}>
      <Text className={styles.detail}>{next.detail}</Text>
      {next.until && (
        <View className={styles.until}>
          <DateText
            className={styles.last}
            title={next.title}
            at={next.until}
            form="minute"
            provisional={next.provisional}
            explanation={next.explanation}
            sentence={(date) => `${next.kind === 'retake' ? '补考报名' : ''}${date} 截止`}
          />
          <Countdown className={styles.left} until={next.until} lead="还有 " past="已截止" unknown="" />
        </View>
      )}
    </Card>
  )
}

/** Passed, failed or absent, in large type. */
function ResultHead({ result }: { result: Schema<'Result'> }) {
  const say = useDateWords()
  const { title, detail, tone, icon } = outcomeWords(result.outcome)
  return (
    <StateHead
      tone={tone}
      icon={icon}
      title={title}
      large
      details={[`${say(result.examDate, 'date')} 考试`, detail]}
    >
      <Text className={headStyles.name}>{result.certification.name}</Text>
    </StateHead>
  )
}

interface UnpublishedResultProps {
  unpublished: Schema<'Problem'>
  registrationId: string
}

/** The result is not out: from when it can be seen. */
function UnpublishedResult({ unpublished, registrationId }: UnpublishedResultProps) {
  const { title, detail } = unpublished
  return (
    <Message icon="clock" title={title} detail={detail}>
      <Button small onTap={() => replaceWith(routes.registration(registrationId))}>
        查看报名详情
      </Button>
    </Message>
  )
}

/** The result of one exam: the outcome in large type, the score, and what comes next. */
const ResultPage = observer(function ResultPage({ id }: { id: string }) {
  const result = usePageStore((app) => resultResource(app, id))
  useReading(() => result.load())
  const unpublished = result.value ? null : unpublishedOf(result.failure)

  return (
    <Page bar>
      {unpublished ? (
        <UnpublishedResult unpublished={unpublished} registrationId={id} />
      ) : (
        <PageState resource={result} skeleton={[240, 430]}>
          {(value) => {
            const onwards = onwardsOf(value)
            const passed = value.outcome === 'passed'
            return (
              <>
                <ResultHead result={value} />
                {passed ? <ScoreCard result={value} /> : <NextCard result={value} />}
                {passed ? <NextCard result={value} /> : <ScoreCard result={value} />}
                <Secondary>{passed && <SubscribeRow scene="result" />}</Secondary>
                <Button kind="quiet" wide onTap={() => open(routes.registration(value.registrationId))}>
                  查看报名详情
                </Button>
                <BottomBar>
                  <Button wide onTap={() => open(onwards.url)}>
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

export default definePage(function ResultEntry() {
  const { id } = useRouter().params
  return id ? <ResultPage id={id} /> : <IncompleteLink />
})
