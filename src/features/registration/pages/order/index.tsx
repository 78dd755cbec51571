import { useDidHide, useDidShow, usePullDownRefresh, useRouter, useUnload } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback } from 'react'
import { SubscribeRow } from '../../../../parts/subscribe-row/subscribe-row'
import { requestPayment } from '../../../../platform/phone'
import { springBack } from '../../../../platform/pull-down'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { headFigure, StateHead } from '../../../../ui/state-head/state-head'
import { CancelOrder } from '../../components/cancel-order'
import { NextStepsCard } from '../../components/next-steps-card'
import { OrderActions } from '../../components/order-actions'
import { OrderFactsCard } from '../../components/order-facts-card'
import { PayClock } from '../../components/pay-clock'
import { RefundCard } from '../../components/refund-card'
import { OrderStore } from '../../order-store'
import { orderWords } from '../../order-words'
import type { OrderStage, PaymentPhase } from '../../payment-phase'
import { RefundStore } from '../../refund-store'

interface OrderHeadProps {
  stage: OrderStage
  /** The order became a registration once. */
  registered: boolean
  /** RFC 3339; the end of the time to pay. */
  expiresAt: string
  onOver: () => void
}

/** Where the order stands, in large type; while it waits for the payment, the time that is left. */
function OrderHead({ stage, registered, expiresAt, onOver }: OrderHeadProps) {
  const { icon, tone, title, detail } = orderWords(stage, registered)
  return (
    <StateHead tone={tone} icon={icon} title={title} details={[detail]}>
      {stage === 'unpaid' && <PayClock className={headFigure} expiresAt={expiresAt} onOver={onOver} />}
    </StateHead>
  )
}

/** Why the cashier came back without a payment; nothing otherwise. `asked` is whether the backend could be asked since. */
function PaymentNotice({ phase, asked }: { phase: PaymentPhase; asked: boolean }) {
  if (phase === 'paymentCancelled') {
    const detail = asked
      ? '没有收到付款。席位仍保留，可继续支付。'
      : '还没能核对是否收到付款。联网后可继续支付，已付款的不会重复扣款。'
    return <Notice outcome tone="neutral" title="你取消了支付" detail={detail} />
  }
  if (phase === 'cashierSilent') {
    return (
      <Notice
        outcome
        tone="warning"
        icon="clock"
        title="微信支付还没有回应"
        detail="目前没有收到付款。可以继续支付或取消订单；若其实已付款，到账后这里会更新，不会重复扣款。"
      />
    )
  }
  if (phase === 'paymentFailed') {
    return (
      <Notice
        outcome
        tone="warning"
        icon="circle-alert"
        title="支付没有成功"
        detail="没有收到付款。请检查网络或更换支付方式后继续支付。"
      />
    )
  }
  return null
}

interface OrderPageProps {
  id: string
  payAtOnce: boolean
}

/** One order, as the backend says it stands, and the one thing to do next. */
const OrderPage = observer(function OrderPage({ id, payAtOnce }: OrderPageProps) {
  const store = usePageStore((app) => new OrderStore({ ...app, requestPayment }, id, payAtOnce))
  const refund = usePageStore((app) => new RefundStore(app, store.order))
  useDidShow(() => {
    void store.show()
  })
  useDidHide(() => store.hide())
  useUnload(() => store.hide())
  usePullDownRefresh(async () => {
    await store.order.load()
    springBack()
    await store.refresh()
  })
  const readAgain = useCallback(() => {
    void store.refresh()
  }, [store])

  return (
    <Page bar>
      <PageState resource={store.order} read={() => store.show()} skeleton={[192, 220, 160]}>
        {(order) => (
          <>
            {store.stage && (
              <OrderHead
                stage={store.stage}
                registered={order.registrationId !== null}
                expiresAt={order.expiresAt}
                onOver={readAgain}
              />
            )}
            {store.stage === 'unpaid' && <PaymentNotice phase={store.phase} asked={!store.order.failure} />}
            <FailureNotice failure={store.failure} onRetry={() => store.retry()} />
            <OrderFactsCard order={order} />
            {store.stage === 'paid' && order.registrationId && (
              <NextStepsCard order={order} registrationId={order.registrationId} />
            )}
            <Secondary>
              {store.stage === 'paid' && order.registrationId && <SubscribeRow scene="paid" />}
            </Secondary>
            {store.stage === 'paid' && order.refund && (
              <RefundCard order={order} refund={order.refund} store={refund} />
            )}
            {store.stage === 'unconfirmed' && (
              <Button kind="quiet" wide onTap={() => store.pay()}>
                没有付款？继续支付
              </Button>
            )}
            {(store.stage === 'unpaid' || store.stage === 'unconfirmed') && (
              <CancelOrder
                busy={store.phase === 'cancelling'}
                disabled={store.busy}
                onCancel={() => store.cancel()}
              />
            )}
            <OrderActions order={order} store={store} />
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function OrderEntry() {
  const { id, pay } = useRouter().params
  return id ? <OrderPage id={id} payAtOnce={pay === '1'} /> : <IncompleteLink />
})
