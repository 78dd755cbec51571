import type { components } from '../../../contract/schema'
import type { Api } from './api'
import { type Order, order } from './candidate'
import type { BuyingServer } from './test-server'

type PaymentParameters = components['schemas']['PaymentParameters']

/** How the callback of a payment arrives. */
export type Callback = 'before' | 'after' | 'late' | 'twice' | 'never'

/** Prepares the payment of an order, as the app does before wx.requestPayment. */
export async function prepare(api: Api, orderId: string): Promise<PaymentParameters> {
  const { status, body } = await api.post<PaymentParameters>(`/v1/orders/${orderId}/payment`)
  if (status !== 200) throw new Error(`payment not prepared: ${JSON.stringify(body)}`)
  return body
}

/** The candidate pays in the sandbox cashier. */
export async function play(
  server: BuyingServer,
  parameters: PaymentParameters,
  outcome: 'paid' | 'cancelled' | 'failed',
  callback: Callback = 'before',
): Promise<string> {
  const body = { package: parameters.package, outcome, callback }
  return (await server.visitor.post<{ tradeState: string }>('/v1/demo/cashier', body)).body.tradeState
}

/** The order as its screen shows it. */
export async function orderNow(api: Api, orderId: string): Promise<Order> {
  return (await api.get<Order>(`/v1/orders/${orderId}`)).body
}

/** Orders and pays a monthly sitting; the answer is a paid order. */
export async function payFor(server: BuyingServer, api: Api, code: string, month: string): Promise<Order> {
  const placed = await order(server, api, code, month)
  await play(server, await prepare(api, placed.body.id), 'paid')
  return orderNow(api, placed.body.id)
}

/** Registers for a sitting and lets its result be published as passed. */
export async function passExam(server: BuyingServer, api: Api, code: string, month: string): Promise<Order> {
  const paid = await payFor(server, api, code, month)
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo('2020-08-02T10:00:00+08:00')
  return paid
}
