import type { components } from '../../../contract/schema'
import type { ContractClient } from './client'

type Schemas = components['schemas']

const RULES = '2020-01'

/** What the candidate sends to order a subject's sitting of a month, such as `2020-07`. */
export function wishFor(certificationCode: string, month: string, priceFen: number) {
  return { certificationCode, sittingId: `${certificationCode}-${month}`, priceFen, rulesVersion: RULES }
}

/** Orders and pays; the answer is the order as it then stands. */
export async function buy(client: ContractClient, wish: object): Promise<Schemas['Order']> {
  const order = await client.call<Schemas['Order']>('createOrder', { body: wish })
  const payment = await client.call<Schemas['PaymentParameters']>('createPayment', { path: { id: order.id } })
  await client.call('playCashier', { body: { package: payment.package, outcome: 'paid' } })
  return client.call('getOrder', { path: { id: order.id } })
}

/** Signs in as somebody new and binds all that registering needs. */
export async function becomeReady(client: ContractClient, name: string): Promise<Schemas['Me']> {
  const session = await client.call<Schemas['Session']>('createSession', {
    body: { code: `standin-${name}:${name}` },
  })
  const renewed = await client.call<Schemas['Session']>('refreshSession', {
    body: { refreshToken: session.refreshToken },
  })
  client.accessToken = renewed.accessToken
  await client.call('bindCloudAccount', { body: { authorizationCode: `standin:personal-verified:${name}` } })
  await client.call('bindPhone', { body: { code: `phone-${name}` } })
  await client.call('bindEmail', { body: { email: `${name}@example.com` } })
  const { items } = await client.call<{ items: Schemas['SentMessage'][] }>('listDemoOutbox')
  const code = /\d{6}/.exec(items[0]?.text ?? '')?.[0]
  return client.call('confirmEmail', { body: { code } })
}
