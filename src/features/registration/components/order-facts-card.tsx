import type { Schema } from '../../../api/contract-types'
import { moneyText } from '../../../format/money'
import { modeText } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { useDateWords } from '../../../ui/use-date-words'
import { refundDue } from '../refund-words'

function isRefund({ status }: Schema<'Order'>): boolean {
  return status === 'refunding' || status === 'refunded'
}

/** What the order is about, and its number for the hotline. */
export function OrderFactsCard({ order }: { order: Schema<'Order'> }) {
  const say = useDateWords()
  return (
    <Card title={order.certification.name}>
      <Facts
        facts={[
          ['考期', say(order.sitting.examDate, 'date')],
          ['方式', modeText(order.sitting)],
          [order.demoFigures ? '金额（示例价）' : '金额', moneyText(order.amountFen)],
          ['优惠券已减', order.discountFen > 0 ? moneyText(order.discountFen) : null],
          [
            order.status === 'refunded' ? '已退回' : '退回中',
            isRefund(order) ? moneyText(order.amountFen) : null,
          ],
          ['最迟退回', refundDue(order, say)],
          ['订单编号', order.number],
          ['下单时间', say(order.createdAt, 'minute')],
          ['支付时间', order.paidAt && say(order.paidAt, 'minute')],
          ['关闭时间', order.closedAt && say(order.closedAt, 'minute')],
        ]}
      />
    </Card>
  )
}
