import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
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
import { MyDataStore } from '../../my-data-store'
import styles from './privacy.module.scss'

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
      <Cell icon="clipboard-list" title="订单、报名与成绩" detail="付款、退款、考试安排和各部分得分" />
      <Cell icon="award" title="证书与邮寄地址" detail="证书上的姓名、分享链接；地址只用于邮寄纸质证书" />
      <Cell icon="bell" title="消息与通知渠道" detail="发给你的通知、各渠道的开关和测试结果" />
      <Cell icon="lock" title="登录的设备" detail="设备类型和登录时间，可在设置中查看和退出" />
    </Card>
  )
}

/** What is stored about the candidate, taking it along, and deleting it. */
export default definePage(function PrivacyPage() {
  const { session, account } = useApp()
  const store = usePageStore(({ api }) => new MyDataStore({ api, copyText }))
  useCandidateReading(() => account.me.load())
  if (!session.signedIn) {
    return (
      <Page>
        <SignInMessage onSignedIn={() => account.me.load()} />
        <PrivacyTermsCard />
      </Page>
    )
  }
  return (
    <Page>
      <PageState resource={account.me} skeleton={[136, 500]}>
        {(me) => (
          <>
            <ExportCard store={store} />
            <StoredDataCard me={me} />
            <PrivacyTermsCard />
            <Card list>
              <Cell
                icon="trash-2"
                title="删除账号"
                detail="先看会删除什么、会保留什么"
                onTap={() => open(routes.deletion())}
              />
            </Card>
          </>
        )}
      </PageState>
    </Page>
  )
})

/** Taking everything along; how it went stands above the button, where it was tapped. */
const ExportCard = observer(function ExportCard({ store }: { store: MyDataStore }) {
  const { ended } = store.copy
  return (
    <Card>
      <View className={styles.export}>
        <Text className={styles.what}>下列全部数据可以复制一份带走，尚未公布的成绩除外。</Text>
        {ended?.outcome === 'done' && (
          <Notice
            outcome
            tone="ok"
            icon="circle-check"
            title="已复制你的全部数据"
            detail="粘贴到备忘录或邮件即可保存。内容包含个人信息，请注意保管。"
          />
        )}
        <OutcomeNotice
          outcome={ended?.outcome ?? null}
          what="复制"
          otherwise="允许后再次点「导出我的数据」。"
        />
        <FailureNotice failure={store.write.failure} />
        <Button
          kind="ghost"
          wide
          busy={store.write.running === 'export' && '正在导出'}
          onTap={() => store.export()}
        >
          导出我的数据
        </Button>
      </View>
    </Card>
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
