import { Text } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Page } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { SignInMessage } from '../../../../ui/page-state/sign-in-message'
import { OrderCard } from '../../components/order-card'
import { OrdersStore } from '../../orders-store'
import styles from './orders.module.scss'

/** The candidate's orders: what waits for a payment first, then the newest. */
export default observer(function OrdersPage() {
  const { session } = useApp()
  const store = usePageStore(({ api, clock }) => new OrdersStore(api, clock))
  const { list } = store
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
      <PageState resource={list.first} skeleton={[140, 140, 140]}>
        {() => (
          <>
            {store.orders.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
            {store.orders.length === 0 && (
              <Message icon="credit-card" title="还没有订单" detail="选一个认证和考期，下单后会出现在这里。">
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
    </Page>
  )
})
