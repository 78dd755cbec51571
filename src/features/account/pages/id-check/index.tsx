import { useDidShow, useUnload } from '@tarojs/taro'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IdFields } from '../../components/id-fields'
import { IdReportCard } from '../../components/id-report-card'
import { IdCheckStore } from '../../id-check-store'

/** Checks name and ID number before the exam day, on the phone alone. */
export default definePage(function IdCheckPage() {
  const { session, account } = useApp()
  const store = usePageStore(
    (app) => new IdCheckStore(app.clock, () => app.account.me.value?.cloudAccount ?? null),
  )
  useDidShow(() => {
    if (session.signedIn) void account.me.load()
  })
  useUnload(() => store.startOver())

  return (
    <Page>
      <Notice
        tone="accent"
        icon="shield-check"
        title="只在本机核对"
        detail={
          session.signedIn
            ? '填写的内容不上传、不保存，核对后只显示打码的结果，并与报名资料的可见部分比较。'
            : '填写的内容不上传、不保存，核对后只显示打码的结果。登录后还能与报名资料比较。'
        }
      />
      {store.report ? (
        <>
          <IdReportCard report={store.report} />
          <Button kind="ghost" wide onTap={() => store.startOver()}>
            重新填写
          </Button>
        </>
      ) : (
        <IdFields store={store} />
      )}
      <Notice
        tone="neutral"
        title="考试日请带证件原件"
        detail="登录考试系统用报名时的证件号。本页适用于居民身份证，其他证件请以报名资料为准。"
      />
    </Page>
  )
})
