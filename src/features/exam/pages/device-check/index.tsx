import { useLoad } from '@tarojs/taro'
import { copyText } from '../../../../platform/phone'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { DeviceCheckItem } from '../../components/device-check-item'
import { TrialExamCard } from '../../components/trial-exam-card'
import { DeviceCheckStore } from '../../device-check-store'
import { DEVICE_CHECKS, readinessText } from '../../device-checks'

/** What the computer, the room and the candidate need for an online exam, ticked one by one. */
export default definePage(function DeviceCheckPage() {
  const store = usePageStore((app) => new DeviceCheckStore(app, copyText))
  const say = useDateWords()
  useLoad(() => store.help.load())
  const { record } = store
  const complete = record.completedAt !== null

  return (
    <Page>
      <PageState resource={store.help} skeleton={[64, 452, 200]}>
        {({ trialExam }) => (
          <>
            <Notice
              tone={complete ? 'ok' : 'accent'}
              icon={complete ? 'circle-check' : 'monitor'}
              title={complete ? readinessText(record, say) : '请在考试用的电脑上逐项检查'}
              detail={
                complete
                  ? '记录只保存在本机。更换电脑、网络或地点后请重新检查。'
                  : `检查一项勾选一项。已完成 ${record.done.length} 项，共 ${DEVICE_CHECKS.length} 项。`
              }
            />
            <TrialExamCard store={store} entrance={trialExam} />
            <Card>
              {DEVICE_CHECKS.map((check) => (
                <DeviceCheckItem
                  key={check.kind}
                  check={check}
                  done={record.done.includes(check.kind)}
                  onTick={(done) => store.tick(check.kind, done)}
                />
              ))}
            </Card>
            {record.done.length > 0 && (
              <Button kind="quiet" wide onTap={() => store.startOver()}>
                重新检查
              </Button>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})
