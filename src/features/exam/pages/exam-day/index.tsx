import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { open } from '../../../../platform/navigation'
import type { Outcome } from '../../../../platform/outcome'
import { callPhone } from '../../../../platform/phone'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Notice } from '../../../../ui/notice/notice'
import { CalledNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { DeviceCheckCell } from '../../components/device-check-cell'
import { ExamClock } from '../../components/exam-clock'
import { RulesCard } from '../../components/rules-card'
import { ticketResource } from '../../ticket-store'
import { useLinkReading } from '../../use-link-reading'

/** The day of the exam in large type: what happens next and when, the hotline one tap away. */
const ExamDayPage = observer(function ExamDayPage({ id }: { id: string }) {
  const ticket = usePageStore((app) => ticketResource(app, id))
  useReading(() => ticket.load())
  useLinkReading(ticket)
  const [called, setCalled] = useState<Outcome | null>(null)
  const hotline = ticket.value?.hotline

  return (
    <Page>
      <PageState resource={ticket} skeleton={[260, 80, 48, 48, 72]}>
        {(value) => (
          <>
            <ExamClock ticket={value} examLink={ticket.fresh ? value.examLink : undefined} />
            {value.mode === 'online' && (
              <Notice
                tone="accent"
                icon="monitor"
                title="用电脑参加考试"
                detail="请先退出电脑上的微信，关闭其他聊天与远程软件，再打开考试入口。"
              />
            )}
            <Button wide icon="ticket" onTap={() => open(routes.ticket(id))}>
              打开准考证
            </Button>
            {hotline && (
              <>
                <Button
                  wide
                  kind="ghost"
                  icon="phone"
                  onTap={async () => setCalled(await callPhone(hotline.value))}
                >
                  {`拨打${hotline.label}`}
                </Button>
                <CalledNotice outcome={called} number={hotline.value} />
              </>
            )}
            {value.mode === 'online' && (
              <Card list>
                <DeviceCheckCell />
              </Card>
            )}
            <RulesCard rules={value.rules} />
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function ExamDayEntry() {
  const { id } = useRouter().params
  return id ? <ExamDayPage id={id} /> : <IncompleteLink />
})
