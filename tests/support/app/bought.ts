import { randomBytes } from 'node:crypto'
import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../api-client'
import type { Phone } from './phone'
import type { PhoneOptions } from './phone-options'
import type { World } from './world'

/** Wherever a backend runs. */
export interface Served {
  server: { url: string }
}

const newKey = () => randomBytes(12).toString('hex')

/** The demo candidate, whose checklist is complete, signed in. */
export function demoSession(world: Served): Promise<Schema<'Session'>> {
  return answerOf(apiClient(world.server.url).post('/demo/session'))
}

/** A new candidate with a complete checklist, signed in; nobody else is this candidate. */
export async function newCandidate(world: Served): Promise<Schema<'Session'>> {
  const seed = randomBytes(6).toString('hex')
  const anonymous = apiClient(world.server.url)
  const session = await answerOf(
    anonymous.post('/session', { body: { code: `standin-${newKey()}:${seed}` } }),
  )
  const api = apiClient(world.server.url, session.accessToken)
  const authorizationCode = `standin:personal-verified:${seed}`
  await answerOf(api.put('/me/cloud-account', { body: { authorizationCode }, idempotencyKey: newKey() }))
  const phoneCode = `standin-${newKey()}:13800000000`
  await answerOf(api.post('/me/phone', { body: { code: phoneCode }, idempotencyKey: newKey() }))
  const email = `${seed}@example.com`
  const earlier = new Set((await answerOf(anonymous.get('/demo/outbox'))).items.map(({ id }) => id))
  await answerOf(api.post('/me/email', { body: { email }, idempotencyKey: newKey() }))
  const { items } = await answerOf(anonymous.get('/demo/outbox'))
  const code = /\d{6}/.exec(items.find(({ id }) => !earlier.has(id))?.text ?? '')?.[0] ?? ''
  await answerOf(api.post('/me/email/confirmation', { body: { code }, idempotencyKey: newKey() }))
  return session
}

/** Puts a session on a phone, as signing in there would have; it counts from the next start. */
export async function putSession(
  phone: Phone,
  { accessToken, refreshToken, prefetchToken = '' }: Schema<'Session'>,
): Promise<void> {
  const stored = JSON.stringify({ value: { accessToken, refreshToken, prefetchToken } })
  await phone.page.evaluate(
    ([session, token]) => {
      localStorage.setItem('app:session', session)
      localStorage.setItem('phone:fetch-token', token)
    },
    [stored, prefetchToken] as const,
  )
}

/** A candidate's phone; the page at `path`, where one is given, is opened cold. */
export async function phoneOf(
  world: World,
  session: Schema<'Session'>,
  { path, ...options }: PhoneOptions = {},
): Promise<Phone> {
  const phone = await world.phone(options)
  await putSession(phone, session)
  if (path) await phone.relaunch({ path })
  return phone
}

/** An order for the first sitting that can be chosen, unpaid. */
export async function order(
  world: Served,
  session: Schema<'Session'>,
  code: string,
): Promise<Schema<'Order'>> {
  const api = apiClient(world.server.url, session.accessToken)
  const { priceFen } = await answerOf(api.get('/certifications/{code}', { path: { code } }))
  const { items } = await answerOf(api.get('/certifications/{code}/sittings', { path: { code } }))
  const { rules } = await answerOf(api.get('/help'))
  const sittingId = items.find(({ choosable }) => choosable)?.id ?? ''
  const body = { certificationCode: code, sittingId, priceFen, rulesVersion: rules.version }
  return answerOf(api.post('/orders', { body, idempotencyKey: newKey() }))
}

/** Pays an order in the sandbox cashier and gives it as the backend then has it. */
export async function pay(world: Served, session: Schema<'Session'>, id: string): Promise<Schema<'Order'>> {
  const api = apiClient(world.server.url, session.accessToken)
  const prepaid = await answerOf(api.post('/orders/{id}/payment', { path: { id }, idempotencyKey: newKey() }))
  await answerOf(
    api.post('/demo/cashier', { body: { package: prepaid.package, outcome: 'paid', callback: 'before' } }),
  )
  return answerOf(api.get('/orders/{id}', { path: { id } }))
}

/** Buys the first sitting that can be chosen; gives the paid order and the registration that it became. */
export async function register(
  world: Served,
  session: Schema<'Session'>,
  code: string,
): Promise<{ orderId: string; registrationId: string }> {
  const { id: orderId } = await order(world, session, code)
  const { registrationId } = await pay(world, session, orderId)
  if (!registrationId) throw new Error('A paid order has no registration')
  return { orderId, registrationId }
}

/** A new candidate who has registered for a certification's first sitting, with their phone. */
export async function candidateWith(
  world: World,
  code: string,
): Promise<{ session: Schema<'Session'>; phone: Phone; orderId: string; registrationId: string }> {
  const session = await newCandidate(world)
  const bought = await register(world, session, code)
  return { session, phone: await phoneOf(world, session), ...bought }
}

/** Moves to the instant `now`, when results are out which all end with `outcome`. */
export async function publishResults(
  world: World,
  outcome: Schema<'ExamOutcome'>,
  now: string,
): Promise<void> {
  await answerOf(apiClient(world.server.url).put('/demo/outcome', { body: { outcome } }))
  await world.moveClock(now)
}

const ADDRESS = { recipient: '演示考生', phone: '13800000001', region: '广东省深圳市', street: '科技路 1 号' }

/** The paper copy of somebody's only certificate. */
export async function paperOf(world: Served, session: Schema<'Session'>) {
  const api = apiClient(world.server.url, session.accessToken)
  const number = (await answerOf(api.get('/certificates'))).items[0]?.number ?? ''
  const path = { number }
  return {
    setAddress: () =>
      answerOf(
        api.put('/certificates/{number}/paper', {
          path,
          body: ADDRESS,
          idempotencyKey: `address-of-${number}`,
        }),
      ),
    postedAt: async () => (await answerOf(api.get('/certificates/{number}/paper', { path }))).postedAt,
  }
}
