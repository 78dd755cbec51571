import { makeAutoObservable } from 'mobx'
import type { Schema } from '../../api/contract-types'
import { type ListPage, PagedList } from '../../stores/paged-list'
import { type ReadingParts, Resource } from '../../stores/resource'

type Order = Schema<'Order'>

/** The candidate's orders; those that wait for a payment stand first. */
export class OrdersStore {
  readonly list: PagedList<Order>

  constructor({ api, clock }: Pick<ReadingParts, 'api' | 'clock'>) {
    const first = new Resource<ListPage<Order>>(() => api.get('/orders'), clock)
    this.list = new PagedList(first, (cursor) => api.get('/orders', { query: { cursor } }))
    makeAutoObservable(this, { list: false })
  }

  get orders(): Order[] {
    return unpaidFirst(this.list.items)
  }
}

/** Unpaid orders before all others, each group in the order it came. */
export function unpaidFirst(orders: readonly Order[]): Order[] {
  const unpaid = orders.filter(({ status }) => status === 'unpaid')
  return [...unpaid, ...orders.filter(({ status }) => status !== 'unpaid')]
}
