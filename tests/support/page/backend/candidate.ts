import { AnswerStore } from '../../../../src/api/answer-store'
import { type Client, createClient } from '../../../../src/api/client'
import type { Result } from '../../../../src/api/failure'
import { ServerClock } from '../../../../src/api/server-clock'
import type { Transport } from '../../../../src/api/transport'
import { MemoryStorage } from '../../../unit/support/memory-storage'
import { nodeTransport } from '../../node-transport'

const clientParts = (baseUrl: string, transport: Transport) => ({
  baseUrl,
  transport,
  answers: new AnswerStore(new MemoryStorage()),
  clock: new ServerClock(),
  wait: () => Promise.resolve(),
})

/** A client that is signed in as the person whom the stand-in of WeChat knows by this name. */
export async function clientOf(
  backend: string,
  person: string,
  transport: Transport = nodeTransport,
): Promise<Client> {
  const parts = clientParts(backend, transport)
  const code = `prepared-${key()}:${person}`
  const session = done(await createClient(parts).post('/session', { body: { code } }))
  const current = () => session.accessToken
  return createClient(parts, { current, renew: () => Promise.resolve(null) })
}

/** Gives a person everything that registering needs. Not while anybody else confirms an address. */
export async function completeChecklist(client: Client, person: string): Promise<void> {
  const authorizationCode = `standin:personal-verified:${person}`
  done(await client.put('/me/cloud-account', { body: { authorizationCode }, idempotencyKey: key() }))
  done(await client.post('/me/phone', { body: { code: `phone:${person}` }, idempotencyKey: key() }))
  const email = `${person}@example.com`
  done(await client.post('/me/email', { body: { email }, idempotencyKey: key() }))
  const code = await latestEmailCode(client)
  done(await client.post('/me/email/confirmation', { body: { code }, idempotencyKey: key() }))
}

/** The six digits of the newest mail that the stand-in of the mail gateway has sent. */
async function latestEmailCode(client: Client): Promise<string> {
  const { items } = done(await client.get('/demo/outbox'))
  const code = items.map(({ title }) => /\d{6}/.exec(title)?.[0]).find(Boolean)
  if (!code) throw new Error('No mail with a code was sent')
  return code
}

/** Holds a seat; gives the id of the order. */
export async function placeOrder(client: Client, code: string, sittingId: string): Promise<string> {
  const certification = done(await client.get('/certifications/{code}', { path: { code } }))
  const help = done(await client.get('/help'))
  const body = {
    certificationCode: code,
    sittingId,
    priceFen: certification.priceFen,
    rulesVersion: help.rules.version,
  }
  return done(await client.post('/orders', { body, idempotencyKey: key() })).id
}

/** Pays an order in the sandbox cashier; gives the id of the registration that it becomes. */
export async function pay(client: Client, orderId: string): Promise<string> {
  const path = { id: orderId }
  const payment = done(await client.post('/orders/{id}/payment', { path, idempotencyKey: key() }))
  const body = { package: payment.package, outcome: 'paid', callback: 'before' } as const
  done(await client.post('/demo/cashier', { body }))
  const { registrationId } = done(await client.get('/orders/{id}', { path }))
  if (!registrationId) throw new Error('A paid order has no registration')
  return registrationId
}

/** The value of an answer; a failure is a mistake of the preparation. */
export function done<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The backend refuses the preparation: ${JSON.stringify(result.failure)}`)
}

let keys = 0
const key = () => `page-tests-${process.pid}-${Date.now()}-${++keys}`
