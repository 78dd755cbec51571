import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { open, replaceWith } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../ui/button/button'
import type { OrderStore } from '../order-store'
import type { PaymentPhase } from '../payment-phase'
import { PriceBar } from './price-bar'

/** What the pay button is waiting for. */
function payingText(phase: PaymentPhase): string {
  return phase === 'cancelling' ? '正在取消' : '正在支付'
}

interface OrderActionsProps {
  order: Schema<'Order'>
  store: OrderStore
}

/** The one thing to do next with an order. */
export const OrderActions = observer(function OrderActions({ order, store }: OrderActionsProps) {
  switch (store.stage) {
    case null:
      return null
    case 'unpaid':
      return (
        <PriceBar amountFen={order.amountFen} discountFen={order.discountFen} demo={order.demoFigures}>
          <Button busy={store.busy && payingText(store.phase)} onTap={() => store.pay()}>
            {store.phase === 'idle' ? '立即支付' : '继续支付'}
          </Button>
        </PriceBar>
      )
    case 'confirming':
    case 'unconfirmed':
      return (
        <BottomBar>
          <Button wide busy={store.busy && '正在查询'} onTap={() => store.refresh()}>
            重新查询
          </Button>
        </BottomBar>
      )
    case 'paid':
      return (
        <BottomBar>
          <Button
            wide
            onTap={() =>
              order.registrationId
                ? replaceWith(routes.registration(order.registrationId))
                : open(routes.exams())
            }
          >
            查看报名详情
          </Button>
        </BottomBar>
      )
    default:
      return (
        <BottomBar>
          <Button wide onTap={() => replaceWith(routes.sitting(order.certification.code))}>
            重新选择考期
          </Button>
        </BottomBar>
      )
  }
})
