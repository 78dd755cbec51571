import type { Db } from './database'

/** Orders with everything their screen shows. */
function selectOrders(db: Db) {
  return db
    .selectFrom('orders')
    .innerJoin('certifications', 'certifications.code', 'orders.certificationCode')
    .innerJoin('sittings', 'sittings.id', 'orders.sittingId')
    .leftJoin('centres', 'centres.id', 'sittings.centreId')
    .leftJoin('registrations', (join) =>
      join.onRef('registrations.orderId', '=', 'orders.id').on('registrations.retakeOf', 'is', null),
    )
    .select([
      'orders.id',
      'orders.number',
      'orders.status',
      'orders.priceFen',
      'orders.discountFen',
      'orders.amountFen',
      'orders.createdAt',
      'orders.expiresAt',
      'orders.paidAt',
      'orders.closedAt',
      'orders.certificationCode',
      'orders.sittingId',
      'certifications.name',
      'certifications.shortName',
      'certifications.level',
      'certifications.demoFigures',
      'sittings.examDate',
      'sittings.mode',
      'centres.city',
      'registrations.id as registrationId',
      'registrations.closedAt as registrationClosedAt',
      'registrations.deferredFrom',
      'registrations.leftClosesAt',
      'registrations.closesNotBefore',
    ])
}

/** One order as its screen shows it. */
export type OrderView = Awaited<ReturnType<typeof orderView>>

/** The order's view; the caller has made sure whose it is. */
export function orderView(db: Db, id: string) {
  return selectOrders(db).where('orders.id', '=', id).executeTakeFirstOrThrow()
}

/** Where a page of orders begins: the last row of the page before. */
export interface OrderPosition {
  createdAt: Date
  id: string
}

/** The candidate's orders, the newest first; without a limit all of them. */
export function orderViews(db: Db, candidateId: string, after?: OrderPosition, limit?: number) {
  let query = selectOrders(db)
    .where('orders.candidateId', '=', candidateId)
    .orderBy('orders.createdAt', 'desc')
    .orderBy('orders.id', 'desc')
  if (limit !== undefined) query = query.limit(limit)
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('orders.createdAt', 'orders.id'), '<', eb.tuple(after.createdAt, after.id)),
    )
  }
  return query.execute()
}
