import { Notice } from '../../../ui/notice/notice'
import type { PaymentPhase } from '../payment-phase'

/** Why the cashier came back without a payment; nothing otherwise. */
export function PaymentNotice({ phase }: { phase: PaymentPhase }) {
  if (phase === 'paymentCancelled') {
    return <Notice tone="neutral" title="你取消了支付" detail="没有收到付款。席位仍保留，可继续支付。" />
  }
  if (phase === 'paymentFailed') {
    return (
      <Notice
        tone="warning"
        icon="circle-alert"
        title="支付没有成功"
        detail="没有收到付款。请检查网络或更换支付方式后继续支付。"
      />
    )
  }
  return null
}
