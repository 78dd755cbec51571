import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { moneyText } from '../../format/money'
import type { Fact } from '../../ui/facts/facts'

type Order = Schema<'Order'>
type Refund = NonNullable<Order['refund']>

/** What goes back and until when, or which rule refuses and its date. */
export function refundFacts(
  { discountFen }: Order,
  { allowed, amountFen, until, reason }: Refund,
  say: DateWords,
): Fact[] {
  if (!allowed) {
    return [
      ['原因', reason?.text ?? '现在不能退款'],
      ['规则', reason?.rule ?? null],
      ['日期', reason?.date ? say(reason.date, 'minute') : null],
    ]
  }
  return [
    ['退回金额', moneyText(amountFen)],
    ['优惠券部分', discountFen > 0 ? `${moneyText(discountFen)} 不退` : null],
    ['申请截止', say(until, 'minute')],
  ]
}

/** By when money on its way is promised to be back; once that is over, whom to ask. Null while nothing is on its way. */
export function refundDue(
  { refundPromise: promise }: Pick<Order, 'refundPromise'>,
  say: DateWords,
): string | null {
  if (!promise || promise.state === 'kept') return null
  const due = say(promise.promisedBy, 'minute')
  return promise.state === 'broken' ? `${due}，已超时，请联系考试服务热线` : due
}
