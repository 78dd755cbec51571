import type { ReactNode } from 'react'
import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { moneyText } from '../../format/money'
import type { Fact } from '../../ui/facts/facts'

type Order = Schema<'Order'>
type Refund = NonNullable<Order['refund']>

/** What goes back and until when, as it is handed in, or which rule refuses and its date. */
export function refundFacts(
  { discountFen }: Order,
  { allowed, amountFen, reason }: Refund,
  until: ReactNode,
  say: DateWords,
): Fact[] {
  if (!allowed) {
    return [
      ['原因', reason?.text ?? '现在不能退款'],
      ['规则', reason?.rule ?? null],
      ['日期', reason?.date ? say(reason.date, 'minute', reason.provisional) : null],
    ]
  }
  return [
    ['退回金额', moneyText(amountFen)],
    ['优惠码减免', discountFen > 0 ? `${moneyText(discountFen)} 不退` : null],
    ['申请截止', until],
  ]
}
