import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PagedItems } from '../../../../ui/paged-items/paged-items'
import { OrderCard } from '../../components/order-card'
import { OrdersStore } from '../../orders-store'

/** The candidate's orders: what waits for a payment first, then the newest. */
export default definePage(function OrdersPage() {
  const store = usePageStore((app) => new OrdersStore(app))
  return (
    <Page>
      <PagedItems
        title="我的订单"
        list={store.list}
        items={store.orders}
        skeleton={[152, 152, 152]}
        empty={
          <Message icon="credit-card" title="还没有订单" detail="选一个认证和考期，下单后会出现在这里。">
            <Button small onTap={() => open(routes.catalogue())}>
              浏览认证
            </Button>
          </Message>
        }
      >
        {(order) => <OrderCard key={order.id} order={order} />}
      </PagedItems>
    </Page>
  )
})
