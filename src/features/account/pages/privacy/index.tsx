import { useState } from 'react'
import type { Schema } from '../../../../api/contract-types'
import { open } from '../../../../platform/navigation'
import type { Outcome } from '../../../../platform/outcome'
import { copyText } from '../../../../platform/phone'
import { openPrivacyTerms } from '../../../../platform/privacy'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { OutcomeNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { SignInMessage } from '../../../../ui/page-state/sign-in-message'
import { useCandidateReading } from '../../../../ui/use-reading'
import { DeleteAccount } from '../../components/delete-account'
import { SignedInDevices } from '../../components/signed-in-devices'
import { obstacleOf } from '../../deletion-refusal'
import { DevicesStore } from '../../devices-store'
import { MyDataStore } from '../../my-data-store'

/** What is stored about the candidate, and what for. */
function StoredDataCard({ me }: { me: Schema<'Me'> }) {
  return (
    <Card title="我们保存的数据">
      <Cell icon="user" title="微信标识" detail="由微信登录产生，用于认出你的账号；不读取昵称和头像" />
      <Cell
        icon="cloud"
        title="云账号与实名信息"
        detail={`${me.cloudAccount?.nameMasked ?? '未绑定'}，用于核对报名资格和准考证`}
      />
      <Cell icon="phone" title="手机号" detail={`${me.phone ?? '未绑定'}，用于考试通知和考务联系`} />
      <Cell icon="mail" title="邮箱" detail={`${me.email?.address ?? '未绑定'}，用于接收准考证和通知`} />
      <Cell icon="bell" title="消息与通知渠道" detail="发给你的通知、各渠道的开关和测试结果" />
      <Cell icon="file-text" title="订单与报名" detail="删除账号后，付款记录依法去除个人信息后保留" />
    </Card>
  )
}

/** What is stored about the candidate, taking it along, and deleting it. */
export default definePage(function PrivacyPage() {
  const { session, account, api } = useApp()
  const store = usePageStore(
    (app) =>
      new MyDataStore({
        api: app.api,
        intentions: app.intentions,
        endSession: () => app.session.leave(),
        copyText,
      }),
  )
  const devices = usePageStore(
    (app) => new DevicesStore({ api: app.api, clock: app.clock, endSession: () => app.session.leave() }),
  )
  useCandidateReading(() => account.me.load())
  const deleteAccount = async () => {
    if (await store.deleteAccount()) await open(routes.home())
  }
  const signOut = async () => {
    await open(routes.me())
    await session.signOut(() => api.delete('/session'))
  }

  if (!session.signedIn) {
    return (
      <Page>
        <SignInMessage onSignedIn={() => account.me.load()} />
        <PrivacyTermsCard />
      </Page>
    )
  }
  const obstacle = store.write.failure && obstacleOf(store.write.failure)
  return (
    <Page>
      <PageState resource={account.me} skeleton={[340, 108, 48]}>
        {(me) => (
          <>
            <StoredDataCard me={me} />
            <PrivacyTermsCard />
            <Button kind="ghost" wide busy={store.write.running === 'export'} onTap={() => store.export()}>
              导出我的数据
            </Button>
            {store.copy.ended?.outcome === 'done' && (
              <Notice
                tone="ok"
                icon="circle-check"
                title="已复制你的全部数据"
                detail="粘贴到备忘录或邮件即可保存。内容包含个人信息，请注意保管。"
              />
            )}
            <OutcomeNotice
              outcome={store.copy.ended?.outcome ?? null}
              what="复制"
              otherwise="允许后再次点「导出我的数据」。"
            />
            <FailureNotice failure={store.write.failure} />
            {obstacle && (
              <Button kind="ghost" wide onTap={() => open(obstacle.url)}>
                {obstacle.words}
              </Button>
            )}
            <Button kind="quiet" wide onTap={signOut}>
              退出登录
            </Button>
            <SignedInDevices store={devices} onSignedOut={() => open(routes.me())} />
            <DeleteAccount busy={store.write.running === 'delete'} onDelete={deleteAccount} />
          </>
        )}
      </PageState>
    </Page>
  )
})

function PrivacyTermsCard() {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <>
      <Card>
        <Cell
          icon="shield-check"
          title="隐私保护指引"
          detail="收集哪些信息、用途和保存时间"
          onTap={async () => setOutcome(await openPrivacyTerms())}
        />
      </Card>
      <OutcomeNotice
        outcome={outcome}
        what="打开隐私指引"
        otherwise="可在微信中打开本小程序的「更多资料」查看。"
      />
    </>
  )
}
