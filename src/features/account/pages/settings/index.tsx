import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { Facts } from '../../../../ui/facts/facts'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { useCandidateReading } from '../../../../ui/use-reading'
import { ComfortCard } from '../../components/comfort-card'
import { KeptCard } from '../../components/kept-card'
import { SignOut } from '../../components/sign-out'
import { SignedInDevices } from '../../components/signed-in-devices'
import { DevicesStore } from '../../devices-store'
import { SettingsStore } from '../../settings-store'

/** Notices, privacy, the size of letters, what is kept on the phone, the version, and signing out. */
export default definePage(function SettingsPage() {
  const { session, registrations } = useApp()
  const store = usePageStore((app) => new SettingsStore(app))
  useDidShow(() => store.look())
  useCandidateReading(() => registrations.list.refresh())
  return (
    <Page>
      <Card list>
        {session.signedIn && (
          <Cell
            icon="bell"
            title="通知渠道"
            detail="短信、邮件、公众号、订阅消息"
            onTap={() => open(routes.channels())}
          />
        )}
        <Cell
          icon="shield-check"
          title="隐私与数据"
          detail="查看、导出或删除我的数据"
          onTap={() => open(routes.privacy())}
        />
      </Card>
      <ComfortCard />
      <KeptCard store={store} />
      {session.signedIn && <Leaving store={store} />}
      <Card>
        <Facts facts={[['版本', APP_VERSION]]} />
      </Card>
    </Page>
  )
})

const Leaving = observer(function Leaving({ store }: { store: SettingsStore }) {
  const { session, api } = useApp()
  const devices = usePageStore(
    (app) => new DevicesStore({ api: app.api, clock: app.clock, endSession: () => app.session.leave() }),
  )
  const signOut = async () => {
    await open(routes.me())
    await session.signOut(() => api.delete('/session'))
  }
  return (
    <>
      <SignedInDevices store={devices} onSignedOut={() => open(routes.me())} />
      <SignOut nextExam={store.nextExam} onSignOut={signOut} />
    </>
  )
})
