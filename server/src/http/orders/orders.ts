import type { components } from '../../../../contract/schema'
import type { Calendar } from '../../domain/calendar/calendar'
import { explainedSitting } from '../../domain/calendar/explanations'
import { deferralRefusal } from '../../domain/changes/changes'
import { afterRefund, type RefundTerms, refundTerms } from '../../domain/changes/refund'
import { compareWays } from '../../domain/changes/ways'
import { refundPromise } from '../../domain/money'
import { closingOf } from '../../domain/registrations/registrations'
import { toBeijing } from '../../lib/time'
import { notFound } from '../../problems/general'
import { tooManyCoupons } from '../../problems/orders'
import { Problem } from '../../problems/problem'
import {
  findOwnOrder,
  type OrderView,
  orderView,
  orderViews,
  unpaidReading,
} from '../../repositories/orders/orders'
import { askGateway } from '../../use-cases/ask-gateway'
import { cancelForCandidate, refreshOrder } from '../../use-cases/orders/close-order'
import { preparePayment, refusalToPay, takeNotification } from '../../use-cases/orders/pay-order'
import { holdSeat, type JudgedOrder, judgeOrder, storeOrder } from '../../use-cases/orders/place-order'
import { giveBackOrder } from '../../use-cases/orders/refund-order'
import { laterDatesOf } from '../../use-cases/registrations'
import { decodeCursor, encodeCursor } from '../cursor'
import { idempotent, refusalOf } from '../idempotent'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

type Way = components['schemas']['Way']

/** Whether a paid order can be given back and until when; null for any other order. */
function presentRefund(
  row: OrderView,
  calendar: Calendar,
  laterDates: readonly string[],
  now: Date,
): components['schemas']['Order']['refund'] {
  if (row.status !== 'paid' || !row.paidAt) return null
  const facts = { ...row, paidAt: row.paidAt, ended: row.registrationClosedAt !== null }
  const { until, provisional, explanation, refusal } = refundTerms(calendar, facts, now)
  return {
    allowed: refusal === null,
    until: toBeijing(until),
    provisional,
    explanation,
    amountFen: row.amountFen,
    reason: refusal,
    afterwards: afterRefund(row.discountFen),
    comparison: refusal ? [] : waysOf(row, calendar, laterDates, { until, provisional }, now),
  }
}

/** Giving a paid order back, set beside staying and deferring. */
function waysOf(
  row: OrderView,
  calendar: Calendar,
  laterDates: readonly string[],
  refund: Pick<RefundTerms, 'until' | 'provisional'>,
  now: Date,
): Way[] {
  const registration = { ...row, retakeOf: null, closedAt: row.registrationClosedAt, refundedAt: null }
  return compareWays({
    deferralAllowed: deferralRefusal(calendar, registration, laterDates, now) === null,
    deferralUntil: closingOf(calendar, row),
    provisional: calendar.isProvisional(row),
    refundAllowed: true,
    refund,
    amountFen: row.amountFen,
    retake: true,
  })
}

/** An order as the contract shows it. */
type Order = components['schemas']['Order']

/** What a certification and a sitting are called wherever they are referred to. */
interface NamedSitting {
  certificationCode: string
  name: string
  shortName: string
  level: components['schemas']['Level']
  sittingId: string
  examDate: string
  month: string | null
  mode: components['schemas']['ExamMode']
  city: string | null
}

/** A certification as a reference. */
export function presentCertification({
  certificationCode: code,
  name,
  shortName,
  level,
}: Pick<NamedSitting, 'certificationCode' | 'name' | 'shortName' | 'level'>): Order['certification'] {
  return { code, name, shortName, level }
}

/** The certification and the sitting as references. */
export function presentRefs(
  row: NamedSitting,
  calendar: Calendar,
  now: Date,
): Pick<Order, 'certification' | 'sitting'> {
  const { sittingId: id, examDate, mode, city } = row
  return {
    certification: presentCertification(row),
    sitting: { id, examDate, mode, city, ...explainedSitting(calendar, row, now) },
  }
}

/** An order for its candidate's screen; `laterDates` are the sittings that a deferral could go to. */
function presentOrder(row: OrderView, calendar: Calendar, laterDates: readonly string[], now: Date): Order {
  const instant = (value: Date | null) => value && toBeijing(value)
  const { id, number, status, priceFen, discountFen, amountFen, demoFigures, registrationId } = row
  return {
    id,
    number,
    status,
    ...presentRefs(row, calendar, now),
    deferredFrom: row.deferredFrom,
    priceFen,
    discountFen,
    amountFen,
    demoFigures,
    createdAt: toBeijing(row.createdAt),
    expiresAt: toBeijing(row.expiresAt),
    paidAt: instant(row.paidAt),
    closedAt: instant(row.closedAt),
    registrationId,
    refund: presentRefund(row, calendar, laterDates, now),
    refundPromise: refundPromise(calendar.policyOn(row.examDate), row, now),
  }
}

/** Orders for their candidate's screen. */
export async function presentOrders(
  { db, calendar }: Pick<HttpServices, 'db' | 'calendar'>,
  rows: readonly OrderView[],
  now: Date,
): Promise<Order[]> {
  const current = await calendar.current()
  return Promise.all(
    rows.map(async (row) => {
      // Only a paid order can be put off instead of given back.
      const laterDates = row.status === 'paid' ? await laterDatesOf(db, current, row) : []
      return presentOrder(row, current, laterDates, now)
    }),
  )
}

/** An order as its candidate's screen shows it at `now`; the caller has made sure whose it is. */
async function shownOrder(services: HttpServices, orderId: string, now: Date): Promise<Order> {
  const [order] = await presentOrders(services, [await orderView(services.db, orderId)], now)
  if (!order) throw notFound()
  return order
}

/** Throws the 404 problem unless the order is the candidate's own. */
async function requireOwnOrder({ db }: HttpServices, candidateId: string, orderId: string): Promise<void> {
  if (!(await findOwnOrder(db, candidateId, orderId))) throw notFound()
}

/** Holding a seat, and looking at orders. */
export function createOrderHandlers(
  services: HttpServices,
): Handlers<'createOrder' | 'listOrders' | 'getOrder'> {
  const { db, rateLimits } = services
  const unpaid = unpaidReading(db)
  return {
    createOrder: idempotent(services, 'createOrder', async (call, once) => {
      const { candidateId, now } = call
      // An order whose time is over must not stand in the way until the next sweep.
      for (const { id, expiresAt } of (await unpaid.read(candidateId)) ?? []) {
        if (expiresAt <= now) await refreshOrder(services, id, now)
      }
      const wait = call.body.couponCode === undefined ? 0 : await rateLimits.coupon.take(candidateId)
      if (wait > 0) throw tooManyCoupons(wait)
      let judged: JudgedOrder | Problem
      return once(
        async (inside) => {
          judged = await refusalOf(judgeOrder(inside, { candidateId, ...call.body }, now))
          if (judged instanceof Problem) return judged
          await storeOrder(inside.db, judged, now)
          return shownOrder(inside, judged.order.id, now)
        },
        async ({ db }) => {
          if (!(judged instanceof Problem)) await holdSeat(db, judged)
        },
      )
    }),

    async listOrders(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor(cursor, ['instant', 'id'])
      const position = after && { createdAt: new Date(after[0]), id: after[1] }
      const rows = await orderViews(db, call.candidateId, position, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const more = rows.length > limit && last
      return {
        items: await presentOrders(services, page, call.now),
        nextCursor: more ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
      }
    },

    async getOrder(call) {
      await requireOwnOrder(services, call.candidateId, call.params.id)
      await refreshOrder(services, call.params.id, call.now)
      return shownOrder(services, call.params.id, call.now)
    },
  }
}

/** Paying an order, cancelling it, and hearing from the gateway. */
export function createPaymentHandlers(
  services: HttpServices,
): Handlers<'createPayment' | 'cancelOrder' | 'notifyPayment'> {
  const { log } = services
  return {
    // Done again after a crash, preparing and cancelling lead to what they led to before.
    createPayment: idempotent(services, 'createPayment', async (call, once) => {
      await requireOwnOrder(services, call.candidateId, call.params.id)
      const parameters = await preparePayment(services, call.params.id, call.now)
      return once(async () => parameters)
    }),

    cancelOrder: idempotent(services, 'cancelOrder', async (call, once) => {
      const { id } = call.params
      await requireOwnOrder(services, call.candidateId, id)
      await askGateway(log, cancelForCandidate(services, id, call.now))
      return once(async (inside) => {
        const order = await orderView(inside.db, id)
        const refusal = order.status === 'cancelled' ? undefined : refusalToPay(order)
        return refusal ?? shownOrder(inside, id, call.now)
      })
    }),

    async notifyPayment(call) {
      await takeNotification(services, call.request, call.now)
      return undefined
    },
  }
}

/** Giving a paid order back. */
export function createRefundHandlers(services: HttpServices): Handlers<'refundOrder'> {
  return {
    refundOrder: idempotent(services, 'refundOrder', async ({ candidateId, params: { id }, now }, once) => {
      await requireOwnOrder(services, candidateId, id)
      const given = await once(async (inside) => {
        await giveBackOrder(inside, candidateId, id, now)
        return shownOrder(inside, id, now)
      })
      if (given.status !== 'refunding') return given
      await refreshOrder(services, id, now)
      return once((inside) => shownOrder(inside, id, now))
    }),
  }
}
