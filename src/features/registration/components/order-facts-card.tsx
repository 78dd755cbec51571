import type { Schema } from '../../../api/contract-types'
import { longDateText, stampText } from '../../../format/date'
import { moneyText } from '../../../format/money'
import { modeText } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { refundDue } from '../refund-words'

function isRefund({ status }: Schema<'Order'>): boolean {
  return status === 'refunding' || status === 'refunded'
}

/** What the order is about, and its number for the hotline. */
export function OrderFactsCard({ order }: { order: Schema<'Order'> }) {
  return (
    <Card title={order.certification.name}>
      <Facts
        facts={[
          ['考期', longDateText(order.sitting.examDate)],
          ['方式', modeText(order.sitting)],
          [order.demoFigures ? '金额（示例价）' : '金额', moneyText(order.amountFen)],
          ['优惠券已减', order.discountFen > 0 ? moneyText(order.discountFen) : null],
          [
            order.status === 'refunded' ? '已退回' : '退回中',
            isRefund(order) ? moneyText(order.amountFen) : null,
          ],
          ['最迟退回', refundDue(order)],
          ['订单编号', order.number],
          ['下单时间', stampText(order.createdAt)],
          ['支付时间', order.paidAt && stampText(order.paidAt)],
          ['关闭时间', order.closedAt && stampText(order.closedAt)],
        ]}
      />
    </Card>
  )
}
