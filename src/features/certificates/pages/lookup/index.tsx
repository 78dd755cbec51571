import { useDidHide, useDidShow, useLoad, useRouter } from '@tarojs/taro'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { OutcomeNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { Skeleton } from '../../../../ui/skeleton/skeleton'
import { AnswerCard } from '../../components/answer-card'
import { LookupForm } from '../../components/lookup-form'
import { openedWith } from '../../lookup-input'
import { LookupStore } from '../../lookup-store'

const OTHERWISE = '可改用证书编号和姓名查证。'

/** Public verification: anyone's certificate, without signing in; a scanned code shows its answer at once. */
export default definePage(function LookupPage() {
  const { params } = useRouter()
  const store = usePageStore((app) => new LookupStore(app))
  useLoad(() => {
    const text = openedWith(params)
    if (text) void store.open(text)
  })
  useDidShow(() => void store.again())
  useDidHide(() => store.forgetScan())

  const { answer } = store
  const { busy, failure } = store.asking
  return (
    <Page>
      {busy && !answer && <Skeleton heights={[340]} />}
      {answer && <AnswerCard certificate={answer} />}
      <FailureNotice failure={failure} onRetry={() => store.retry()} />
      {store.foreign && <Notice outcome tone="warning" title="这不是证书上的二维码" detail={OTHERWISE} />}
      <OutcomeNotice outcome={store.scanned} what="扫码" otherwise={OTHERWISE} />
      <LookupForm store={store} />
      <Button small kind="quiet" onTap={() => open(routes.help())}>
        查不到或有疑问？联系我们
      </Button>
    </Page>
  )
})
