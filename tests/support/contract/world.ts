import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import type { TestServer } from '../server'
import { type Asked, send } from './client'
import { operationOf, type Parameter } from './document'

type Schemas = components['schemas']

/** Token of the operator in a world's server. */
export const OPS_TOKEN = 'operator-token-of-the-contract-tests'

/** How a world's server is started. */
export const WORLD = {
  demo: true,
  now: '2020-07-06T10:00:00+08:00',
  env: { OPS_TOKEN, RATE_LIMIT_FACTOR: '1000000' },
}

/** Who may ask: a candidate with a journey, another one without, a session that has ended, and the operator. */
export interface Tokens {
  owner: string
  other: string
  ended: string
  operator: string
}

/** People, and what the owner has by now, by the names that requests use for it. */
export interface World {
  tokens: Tokens
  things: Record<string, string>
}

/** By which ids the owner's things are named in paths. */
const OWNED: readonly (readonly [pattern: string, thing: string])[] = [
  ['^ord_', 'unpaid'],
  ['^reg_', 'ticketed'],
  ['^ntc_', 'message'],
  ['^shr_', 'share'],
  ['^ses_', 'session'],
  ['^[A-Z0-9]{2,8}(-[A-Z0-9]{4}){2}$', 'number'],
]
/** Parameters of paths that name nobody's things. */
const OF_NOBODY = ['code', 'year', 'month', 'channel', 'verificationCode']

/**
 * The owner's thing that a parameter of a path names; null for one that names nobody's. Throws for one that is in
 * neither list, so that no operation goes without an expectation.
 */
export function ownedThing({ name, in: place, schema }: Parameter): string | null {
  if (place !== 'path') return null
  const owned = OWNED.find(([pattern]) => String(schema.pattern).startsWith(pattern))
  if (owned) return owned[1]
  // A money case is the operator's.
  if (String(schema.pattern).startsWith('^case_')) return null
  if (!OF_NOBODY.includes(name)) throw new Error(`whose is {${name}}?`)
  return null
}

/** Calls operations at one server. Throws unless they succeed. */
export class Caller {
  constructor(private readonly url: string) {}

  async call<Body>(id: string, accessToken: string | undefined, asked: Asked = {}): Promise<Body> {
    const answer = await send(this.url, operationOf(id), { accessToken, ...asked })
    if (answer.status >= 400) throw new Error(`${id}: ${JSON.stringify(answer.body)}`)
    // The operation succeeded; other tests hold its answers against the contract.
    return answer.body as Body
  }

  /** A new session of a person. */
  async signIn(person: string): Promise<Schemas['Session']> {
    const code = `standin-${randomUUID()}:${person}`
    return this.call('createSession', undefined, { body: { code } })
  }

  /** Orders a sitting; the answer is the order that waits for payment. */
  async order(token: string, certificationCode: string, month: string): Promise<Schemas['Order']> {
    const path = { code: certificationCode }
    const { priceFen } = await this.call<Schemas['Certification']>('getCertification', undefined, { path })
    const sittingId = `${certificationCode}-${month}`
    const body = { certificationCode, sittingId, priceFen, rulesVersion: '2020-01' }
    return this.call('createOrder', token, { body })
  }

  /** Pays an order in the sandbox; the answer is the registration it becomes. */
  async pay(token: string, id: string): Promise<string> {
    const { package: prepay } = await this.call<Schemas['PaymentParameters']>('createPayment', token, {
      path: { id },
    })
    await this.call('playCashier', undefined, { body: { package: prepay, outcome: 'paid' } })
    const { registrationId } = await this.call<Schemas['Order']>('getOrder', token, { path: { id } })
    return registrationId ?? ''
  }

  async buy(token: string, certificationCode: string, month: string): Promise<string> {
    return this.pay(token, (await this.order(token, certificationCode, month)).id)
  }
}

/** The code of the newest mail that confirms an address. */
export async function mailedCode(server: TestServer): Promise<string> {
  const [mail] = await server.sql<{ title: string }>(
    `select title from sent_messages where title like '邮箱验证码%' order by sent_at desc, id desc limit 1`,
  )
  return /\d{6}/.exec(mail?.title ?? '')?.[0] ?? ''
}

/** Somebody whose checklist is complete. */
async function settle(server: TestServer, caller: Caller, person: string): Promise<string> {
  const { accessToken } = await caller.signIn(person)
  const authorizationCode = `standin:personal-verified:${person}`
  await caller.call('bindCloudAccount', accessToken, { body: { authorizationCode } })
  await caller.call('bindPhone', accessToken, { body: { code: `phone-${person}` } })
  await caller.call('bindEmail', accessToken, { body: { email: `${person}@example.com` } })
  await caller.call('confirmEmail', accessToken, { body: { code: await mailedCode(server) } })
  return accessToken
}

/** One exam passed, whose certificate is shared, and one failed, in the sitting of 2020-07. */
async function sitExams(server: TestServer, caller: Caller, owner: string): Promise<Record<string, string>> {
  const passed = await caller.buy(owner, 'tca-architect', '2020-07')
  const failed = await caller.buy(owner, 'tca-sysops', '2020-07')
  await server.standClock('2020-07-20T10:02:00+08:00')
  await server.runJobs()
  const ticketOf = async (id: string) =>
    (await caller.call<Schemas['Ticket']>('getTicket', owner, { path: { id } })).number
  const csv = `ticketNumber,outcome,score\n${await ticketOf(passed)},passed,82\n${await ticketOf(failed)},failed,40\n`
  await server.standClock('2020-07-26T10:00:00+08:00')
  await caller.call('importResults', OPS_TOKEN, { body: csv })
  await server.standClock('2020-07-29T10:02:00+08:00')
  await server.runJobs()
  const { items } = await caller.call<{ items: Schemas['CertificateSummary'][] }>('listCertificates', owner)
  const number = items[0]?.number ?? ''
  const certificate = await caller.call<Schemas['Certificate']>('getCertificate', owner, { path: { number } })
  const share = await caller.call<Schemas['CertificateShare']>('createShare', owner, {
    path: { number },
    body: { days: 30 },
  })
  return { passed, failed, number, verificationCode: certificate.verificationCode, share: share.id }
}

/** A money case that waits for the operator; its id. */
export async function moneyCase(server: TestServer): Promise<string> {
  const id = `case_${'0'.repeat(22)}`
  await server.sql(
    `insert into money_cases (id, cause, kind, out_trade_no, actual_fen, opened_at)
     values ($1, 'c', 'unknownOrder', 'ord_1', 1, now())`,
    [id],
  )
  return id
}

/** The owner's session on another device, signed in now. */
export async function otherDevice(caller: Caller, owner: string): Promise<string> {
  await caller.signIn('owner')
  const { items } = await caller.call<{ items: Schemas['SignedInDevice'][] }>('listSessions', owner)
  return items.find(({ current }) => !current)?.id ?? ''
}

/**
 * A world in the middle of its exams: the owner has passed one, failed another, holds a ticket for this week, is
 * registered for next month, and has not paid an order yet. The clock stands.
 */
export async function makeWorld(server: TestServer): Promise<World> {
  const caller = new Caller(server.url)
  await server.standClock(WORLD.now)
  const owner = await settle(server, caller, 'owner')
  const things = await sitExams(server, caller, owner)
  const ticketed = await caller.buy(owner, 'tca-developer', '2020-08')
  await server.standClock('2020-08-24T10:02:00+08:00')
  await server.runJobs()
  const ticket = await caller.call<Schemas['Ticket']>('getTicket', owner, { path: { id: ticketed } })
  const paid = await caller.order(owner, 'practitioner', '2020-09')
  const registered = await caller.pay(owner, paid.id)
  const unpaid = await caller.order(owner, 'tcp-architect', '2020-09')
  const payment = await caller.call<Schemas['PaymentParameters']>('createPayment', owner, {
    path: { id: unpaid.id },
  })
  const messages = await caller.call<{ items: Schemas['MessageSummary'][] }>('listMessages', owner)
  const other = await settle(server, caller, 'other')
  const { accessToken: ended } = await caller.signIn('other')
  await caller.call('deleteSession', ended)
  return {
    tokens: { owner, other, ended, operator: OPS_TOKEN },
    things: {
      ...things,
      ticketed,
      registered,
      ticketNumber: ticket.number,
      paid: paid.id,
      unpaid: unpaid.id,
      package: payment.package,
      message: messages.items[0]?.id ?? '',
      session: await otherDevice(caller, owner),
    },
  }
}
