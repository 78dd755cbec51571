import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { definePage } from '../../ui/page/define-page'
import { Page } from '../../ui/page/page'
import { Message } from '../../ui/page-state/message'
import { PagedItems } from '../../ui/paged-items/paged-items'
import { RegistrationCard } from './components/registration-card'

/** The candidate's registrations, the next exam first, and the way to the orders. */
export default definePage(function ExamsPage() {
  const { session, registrations } = useApp()
  return (
    <Page>
      <PagedItems
        title="我的报名"
        list={registrations.list}
        skeleton={[152, 152]}
        empty={
          <Message
            icon="clipboard-list"
            title="还没有报名"
            detail="选一个认证和考期，支付成功后会出现在这里。"
          >
            <Button small onTap={() => open(routes.catalogue())}>
              浏览认证
            </Button>
          </Message>
        }
      >
        {(registration) => <RegistrationCard key={registration.id} registration={registration} />}
      </PagedItems>
      {session.signedIn && (
        <Card list>
          <Cell
            icon="credit-card"
            title="我的订单"
            detail="待支付的订单可以继续支付或取消"
            onTap={() => open(routes.orders())}
          />
        </Card>
      )}
    </Page>
  )
})
