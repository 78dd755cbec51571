import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { definePage } from '../../ui/page/define-page'
import { Page } from '../../ui/page/page'
import { CandidateState } from '../../ui/page-state/candidate-state'
import { useCandidateReading } from '../../ui/use-reading'
import { AccountCard } from './components/account-card'
import { NoticesCard } from './components/notices-card'

/** Who is signed in, what is bound, and everything about the account. */
export default definePage(function MePage() {
  const { session, account, inbox, channels } = useApp()
  const { me } = account
  const read = () => Promise.all([me.load(), inbox.list.load(), channels.channels.load()])
  useCandidateReading(read)

  return (
    <Page>
      <CandidateState resource={me} read={read} skeleton={[90, 326]}>
        {(candidate) => <AccountCard me={candidate} />}
      </CandidateState>
      {session.signedIn && <NoticesCard />}
      <Card list>
        {session.signedIn && <Cell icon="credit-card" title="我的订单" onTap={() => open(routes.orders())} />}
        <Cell
          icon="user"
          title="证件预检"
          detail="考试前核对姓名和证件号，只在本机进行"
          onTap={() => open(routes.idCheck())}
        />
        <Cell
          icon="circle-help"
          title="帮助与联系"
          detail="常见问题、考试规则、服务热线"
          onTap={() => open(routes.help())}
        />
        <Cell
          icon="shield-check"
          title="设置"
          detail="通知、隐私、本机内容、退出登录"
          onTap={() => open(routes.settings())}
        />
      </Card>
    </Page>
  )
})
