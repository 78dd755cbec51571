import { orderView } from '../repositories/orders-view'
import type { Services } from '../services'
import { type Order, presentOrder } from './present-order'

/** An order as its candidate's screen shows it at `now`; the caller has made sure whose it is. */
export async function shownOrder({ db, calendar }: Services, orderId: string, now: Date): Promise<Order> {
  const row = await orderView(db, orderId)
  return presentOrder(row, await calendar.current(), now)
}
