import type { Schema } from '../../../api/contract-types'
import { moneyText } from '../../../format/money'
import { modeText } from '../../../format/words'
import { DateText } from '../../../parts/date-text/date-text'
import { Promised } from '../../../parts/promised/promised'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { useDateWords } from '../../../ui/use-date-words'

function isRefund({ status }: Schema<'Order'>): boolean {
  return status === 'refunding' || status === 'refunded'
}

/** By when the money is promised to be back, and what happens next. */
function RefundPromise({ refund }: { refund: NonNullable<Schema<'Order'>['refundPromise']> }) {
  const { promise, promisedBy, explanation } = refund
  return (
    <Promised
      promise={promise}
      deed="退回"
      title="退款到账"
      at={promisedBy}
      form="minute"
      explanation={explanation}
    />
  )
}

/** What the order is about, and its number for the hotline. */
export function OrderFactsCard({ order }: { order: Schema<'Order'> }) {
  const say = useDateWords()
  const promise = order.refundPromise?.state === 'kept' ? null : order.refundPromise
  return (
    <Card title={order.certification.name}>
      <Facts
        facts={[
          [
            '考期',
            <DateText
              key="sitting"
              title="考期"
              at={order.sitting.examDate}
              form="date"
              provisional={order.sitting.provisional}
              explanation={order.sitting.explanation}
            />,
          ],
          ['延期', order.deferredFrom && `由 ${say(order.deferredFrom, 'date')} 延期`],
          ['方式', modeText(order.sitting)],
          [order.demoFigures ? '金额（示例价）' : '金额', moneyText(order.amountFen)],
          ['优惠码已减', order.discountFen > 0 ? moneyText(order.discountFen) : null],
          [
            order.status === 'refunded' ? '已退回' : '退回中',
            isRefund(order) ? moneyText(order.amountFen) : null,
          ],
          ['到账', promise && <RefundPromise key="promise" refund={promise} />],
          ['订单编号', order.number],
          ['下单时间', say(order.createdAt, 'minute')],
          ['支付时间', order.paidAt && say(order.paidAt, 'minute')],
          ['关闭时间', order.closedAt && say(order.closedAt, 'minute')],
        ]}
      />
    </Card>
  )
}
