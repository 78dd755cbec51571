import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { hashToken } from '../../../server/src/lib/sealing'
import type { Api, ApiAnswer } from './api'
import type { BuyingServer } from './test-server'

type Schemas = components['schemas']
export type Order = Schemas['Order']
/** An order, or the problem in its place; the two have only the name `status` in common. */
export type OrderAnswer = Order & Omit<Schemas['Problem'], 'status'>

/** Signs somebody new in through the WeChat stand-in. */
export async function signIn(server: BuyingServer, name: string = randomUUID()): Promise<Api> {
  const code = `standin-${randomUUID()}:${name}`
  const { body } = await server.visitor.post<Schemas['Session']>('/v1/session', { code })
  return server.visitor.as(body.accessToken)
}

/** The newest code that the mail stand-in kept. */
export async function mailedCode(server: BuyingServer): Promise<string> {
  const { text } = await server.db
    .selectFrom('sentMessages')
    .select('text')
    .where('title', 'like', '邮箱验证码%')
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return /\d{6}/.exec(text)?.[0] ?? ''
}

/** Somebody new whose checklist is complete. */
export async function readyCandidate(server: BuyingServer, name: string = randomUUID()): Promise<Api> {
  const api = await signIn(server, name)
  const authorizationCode = `standin:personal-verified:${name}`
  await api.send('PUT', '/v1/me/cloud-account', { authorizationCode })
  await api.post('/v1/me/phone', { code: `phone-${name}` })
  const { db, sealer } = server
  const { candidateId } = await sessionOf(server, api)
  await db
    .updateTable('personalData')
    .set({ emailSealed: sealer.seal('candidate@example.com', 'email'), emailConfirmedAt: new Date() })
    .where('candidateId', '=', candidateId)
    .execute()
  return api
}

/** The stored session behind a client. */
export async function sessionOf(server: BuyingServer, api: Api) {
  return server.db
    .selectFrom('sessions')
    .selectAll()
    .where('accessHash', '=', hashToken(api.accessToken ?? ''))
    .executeTakeFirstOrThrow()
}

/** What a candidate sends to order a certification at the price and rules they saw. */
export async function wishFor(server: BuyingServer, certificationCode: string, sittingId: string) {
  const { db } = server
  const { priceFen } = await db
    .selectFrom('certifications')
    .select('priceFen')
    .where('code', '=', certificationCode)
    .executeTakeFirstOrThrow()
  const { version } = await db.selectFrom('rules').select('version').executeTakeFirstOrThrow()
  return { certificationCode, sittingId, priceFen, rulesVersion: version }
}

/** Orders a monthly sitting, such as `2020-07`. */
export async function order(
  server: BuyingServer,
  api: Api,
  certificationCode: string,
  month: string,
): Promise<ApiAnswer<OrderAnswer>> {
  const wish = await wishFor(server, certificationCode, `${certificationCode}-${month}`)
  return api.post<OrderAnswer>('/v1/orders', wish)
}

/** How many seats of a sitting are taken. */
export async function seatsTaken(server: BuyingServer, sittingId: string): Promise<number> {
  const { taken } = await server.db
    .selectFrom('sittings')
    .select('taken')
    .where('id', '=', sittingId)
    .executeTakeFirstOrThrow()
  return taken
}
