import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../../api/contract-types'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { CheckItem } from '../../../../ui/check-item/check-item'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { CandidateState } from '../../../../ui/page-state/candidate-state'
import { StateHead } from '../../../../ui/state-head/state-head'
import { useCandidateReading } from '../../../../ui/use-reading'
import { wayPastObstacle } from '../../deletion-obstacle'
import { DeletionStore } from '../../deletion-store'

type Preview = Schema<'DeletionPreview'>

/** What deleting the account means, before it happens, and that it has happened. */
export default definePage(function DeletionPage() {
  const { session } = useApp()
  const store = usePageStore(
    ({ api, clock, intentions }) =>
      new DeletionStore({ api, clock, intentions, session, endSession: () => session.leave() }),
  )
  useCandidateReading(() => store.preview.load())
  if (store.stayed) return <Deleted stays={store.stayed} />
  return (
    <Page bar>
      <CandidateState resource={store.preview} skeleton={[64, 48]}>
        {(preview) =>
          preview.hindrance ? (
            <Hindered hindrance={preview.hindrance} />
          ) : (
            <Deleting preview={preview} store={store} />
          )
        }
      </CandidateState>
    </Page>
  )
})

function Hindered({ hindrance }: { hindrance: NonNullable<Preview['hindrance']> }) {
  const way = wayPastObstacle(hindrance)
  return (
    <>
      <Notice tone="warning" title={`现在不能删除：${hindrance.title}`} detail={hindrance.detail} />
      {way && (
        <Button kind="ghost" wide onTap={() => open(way.url)}>
          {way.words}
        </Button>
      )}
    </>
  )
}

const Deleting = observer(function Deleting({ preview, store }: { preview: Preview; store: DeletionStore }) {
  const { write, understood } = store
  return (
    <>
      <Card title="会立即删除">
        <Text>{`${preview.erased}，以及本机保存的内容。`}</Text>
      </Card>
      <Stays title="会保留" stays={preview.stays} />
      {preview.liveShares > 0 && (
        <Button
          kind="ghost"
          wide
          busy={write.running === 'shares' && '正在停用'}
          disabled={write.busy}
          onTap={() => store.endShares()}
        >
          {`先停用 ${preview.liveShares} 个分享链接`}
        </Button>
      )}
      <CheckItem checked={understood} onChange={(checked) => store.understand(checked)}>
        <Text>我知道删除后无法恢复。</Text>
      </CheckItem>
      <FailureNotice failure={write.failure} onRetry={() => store.retry()} />
      <BottomBar>
        <Button
          kind="danger"
          wide
          disabled={!understood || write.busy}
          busy={write.running === 'delete' && '正在删除'}
          onTap={() => store.deleteAccount()}
        >
          确认删除
        </Button>
      </BottomBar>
    </>
  )
})

/** The end of it, which stays until the reader goes on. */
function Deleted({ stays }: { stays: Preview['stays'] }) {
  return (
    <Page>
      <StateHead
        tone="ok"
        icon="circle-check"
        title="账号已删除"
        details={[
          '除依法或为查证保留的内容外，个人信息已从服务器和本机删除。再次用微信登录时，会是一个新账号。',
        ]}
      />
      <Stays title="仍然保留" stays={stays} />
      <BottomBar>
        <Button wide onTap={() => open(routes.home())}>
          回到首页
        </Button>
      </BottomBar>
    </Page>
  )
}

function Stays({ title, stays }: { title: string; stays: Preview['stays'] }) {
  if (stays.length === 0) return null
  return (
    <Card title={title}>
      {stays.map((each) => (
        <Cell key={each.title} title={each.title} detail={each.detail} />
      ))}
    </Card>
  )
}
