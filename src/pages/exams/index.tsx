import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { FailureNotice } from '../../ui/notice/failure-notice'
import { Page } from '../../ui/page/page'
import { Message } from '../../ui/page-state/message'
import { PageState } from '../../ui/page-state/page-state'
import { SignInMessage } from '../../ui/page-state/sign-in-message'
import { RegistrationCard } from './components/registration-card'
import styles from './exams.module.scss'

/** The candidate's registrations, the next exam first, and the way to the orders. */
export default observer(function ExamsPage() {
  const { session, registrations } = useApp()
  const { list } = registrations
  useDidShow(() => {
    if (session.signedIn) void list.load()
  })
  usePullDownRefresh(async () => {
    if (session.signedIn) await list.load()
    stopPullDownRefresh()
  })
  useReachBottom(() => {
    void list.loadMore()
  })

  if (!session.signedIn) {
    return (
      <Page>
        <SignInMessage onSignedIn={() => list.load()} />
      </Page>
    )
  }
  return (
    <Page>
      <PageState resource={list.first} skeleton={[132, 132, 60]}>
        {() => (
          <>
            {list.items.map((registration) => (
              <RegistrationCard key={registration.id} registration={registration} />
            ))}
            {list.items.length === 0 && (
              <Message
                icon="clipboard-list"
                title="还没有报名"
                detail="选一个认证和考期，支付成功后会出现在这里。"
              >
                <Button id="browse" small onTap={() => open(routes.catalogue())}>
                  浏览认证
                </Button>
              </Message>
            )}
            {list.loadingMore && <Text className={styles.more}>正在加载更多…</Text>}
            <FailureNotice failure={list.moreFailure} onRetry={() => list.loadMore()} />
          </>
        )}
      </PageState>
      <View>
        <Card list>
          <Cell
            id="orders"
            icon="credit-card"
            title="我的订单"
            detail="待支付的订单可以继续支付或取消"
            onTap={() => open(routes.orders())}
          />
        </Card>
      </View>
    </Page>
  )
})
