import { atOnce } from '../../domain/notices/promise'
import type { Db } from '../../repositories/database'
import { orderSubject } from '../../repositories/notice-subjects'
import { examFacts } from './exam-facts'
import { oweNotices } from './owe-notices'

/** What the order of a refund is told as: accepted, because the seat was gone, or paid. */
export type RefundNews = 'accepted' | 'seatGone' | 'paid'

/** Tells what became of an order's money, once for its acceptance and once for its payment. */
export async function tellRefund(trx: Db, orderId: string, news: RefundNews, now: Date): Promise<void> {
  const order = await orderSubject(trx, orderId)
  if (!order) return
  const { candidateId, orderNumber, amountFen } = order
  const common = {
    candidateId,
    target: { page: 'order' as const, id: orderId },
    promisedBy: atOnce(now),
  }
  const facts = { ...examFacts(order), amountFen, orderNumber }
  const notice =
    news === 'paid'
      ? ({ ...common, kind: 'refundPaid', cause: `refundPaid:${orderId}`, facts } as const)
      : ({
          ...common,
          kind: 'refundAccepted',
          cause: `refundAccepted:${orderId}`,
          facts: { ...facts, seatGone: news === 'seatGone' },
        } as const)
  await oweNotices(trx, [notice], now)
}
