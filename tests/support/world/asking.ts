import type { components } from '../../../contract/schema'
import { sealedNews } from '../../server/gateways/wechat-pay-books'
import { platformHeaders } from '../../server/gateways/wechat-pay-double'
import { type Asked, bodyOf, urlOf } from '../contract/client'
import { answerMisfits, misfits } from '../contract/conformity'
import { operationOf } from '../contract/document'
import { OPS_TOKEN } from '../contract/world'
import type { Instance } from './instance'
import { statementsWritten } from './line'
import type { Service } from './outside'
import { type Answer, Scene } from './scene'

export type Schemas = components['schemas']

const DAY_MS = 86_400_000
export const FAULTS = [
  'answer lost',
  'answer lost',
  'answer lost',
  'connections lost',
  'gateway out',
  'gateway out',
  'gateway answer lost',
  'gateway answer lost',
  'server crashed in a write',
] as const

/** How often a write meets a fault. */
const FAULT_RATE = 0.08
/** The last statement of a request at which a server dies. */
const STATEMENTS = 14

/** Where a refusal may leave something: keys, tries, and the trace of a wrong code. */
const UNCOUNTED = [
  'idempotency_keys',
  'rate_limits',
  'email_confirmations',
  'payment_notifications',
  'data_versions',
]

/** Before they refuse, they end what is overdue and take up what the payment platform knows. */
const LEARNING = ['createOrder', 'createPayment', 'cancelOrder', 'retakeRegistration']

/** What an answer says; its incident names the request, not the answer. */
const said = (answer: Answer) => JSON.stringify(answer).replace(/,"incident":"[^"]*"/, '')

/** An answer without what follows from this process's own keys. */
function canonical(text: string): string {
  return text.replace(/"paySign":"[^"]*"/g, '"paySign":""')
}

/** Asks the servers as phones, operators and the payment platform do, and judges every answer. */
export class Asking extends Scene {
  #keys = 0
  #draws = 0
  #replays: { id: string; asked: Asked; key: string; answer: string; at: number }[] = []

  /** Asks an operation until an answer arrives, through whatever faults come between, and judges it. */
  async ask(id: string, asked: Asked = {}, mayRefuse = true): Promise<Answer> {
    const operation = operationOf(id)
    const keyed = operation.parameters.some(({ name }) => name === 'Idempotency-Key')
    this.#keys += 1
    const key = `world-key-${String(this.#keys).padStart(10, '0')}`
    const fault =
      this.faulty && operation.method !== 'GET' && this.random.chance(FAULT_RATE)
        ? this.random.pick(FAULTS)
        : null
    let first: string | undefined
    if (fault) first = await this.#faulted(fault, id, asked, key, keyed)
    const answer = await this.#settled(id, asked, key)
    const text = said(answer)
    const same = 'the same key gives the same answer'
    // With an account its sessions and keys are gone: who repeats its deletion is a stranger.
    const left = id === 'deleteMe' && answer.status === 401
    if (keyed && first && !left) this.expect(first === text, same, () => `${id}\n  ${first}\n  ${text}`)
    if (keyed && answer.status < 500 && answer.status !== 401 && this.random.chance(0.05))
      this.#replays.push({ id, asked, key, answer: text, at: this.sources.now })
    this.counts.operations.add(id)
    this.digest.update(`${id} ${canonical(text)}\n`)
    if (!mayRefuse) this.expect(answer.status < 300, 'an honest request succeeds', () => `${id} ${text}`)
    return answer
  }

  /** A fault comes over a request; its answer, where there was a whole one that nobody received. */
  async #faulted(
    fault: (typeof FAULTS)[number],
    id: string,
    asked: Asked,
    key: string,
    keyed: boolean,
  ): Promise<string | undefined> {
    this.fault(fault)
    const server = this.server()
    if (fault === 'answer lost') {
      const [answer] = await this.#once(server, id, asked, key)
      const counts = answer.status < 500 && answer.status !== 401 && answer.status !== 429
      // Without a key the second request is another one.
      return counts && keyed ? said(answer) : undefined
    }
    if (fault === 'gateway out' || fault === 'gateway answer lost') {
      const service = this.random.pick<Service>(['payment', 'wechat', 'identity', 'mail'])
      this.outside.mishap = { service, kind: fault === 'gateway out' ? 'before' : 'after' }
      await this.#once(server, id, asked, key)
      this.outside.mishap = null
      return undefined
    }
    const crash = fault === 'server crashed in a write'
    server.line.countdown = {
      left: 1 + this.random.below(STATEMENTS),
      act: () => {
        if (crash) server.dead = true
        if (crash) server.line.dead = true
        server.line.cut()
      },
    }
    await this.#once(server, id, asked, key)
    server.line.countdown = null
    if (crash) await this.replace(server)
    else await this.recoveredOf(server)
    return undefined
  }

  /** One of many who ask at the same moment; the status that came, 599 when none did. */
  async rushed(person: { token: string }, index: number, body: object): Promise<number> {
    const server = this.servers[index % this.servers.length]
    if (!server || server.dead) return 599
    const key = `rush-${this.counts.steps}-${String(index).padStart(12, '0')}`
    const { statusCode } = await server.app.inject({
      method: 'POST',
      url: '/v1/orders',
      headers: { 'idempotency-key': key, authorization: `Bearer ${person.token}` },
      payload: body,
    })
    return server.dead ? 599 : statusCode
  }

  async #once(server: Instance, id: string, asked: Asked, key: string): Promise<[Answer, type: string]> {
    const operation = operationOf(id)
    const url = urlOf('', operation, asked)
    this.counts.requests += 1
    this.#draws += 1
    this.sources.deal(`${this.#draws}`)
    const body = bodyOf(operation, asked)
    const response = await server.app.inject({
      // The contract has no other methods.
      method: operation.method as 'GET',
      url,
      headers: {
        'idempotency-key': key,
        ...(body !== undefined && { 'content-type': operation.bodyType }),
        ...(asked.accessToken && { authorization: `Bearer ${asked.accessToken}` }),
        ...(operation.security === 'operator' && { authorization: `Bearer ${OPS_TOKEN}` }),
        ...asked.headers,
      },
      payload: body === undefined ? undefined : String(body),
    })
    const type = String(response.headers['content-type'] ?? '')
    const parsed = response.body === '' ? undefined : type.includes('json') ? response.json() : response.body
    return [{ status: response.statusCode, body: parsed }, type]
  }

  /** The answer that arrives; a refusal changes nothing, and nothing fails that no fault came over. */
  async #settled(id: string, asked: Asked, key: string): Promise<Answer> {
    const operation = operationOf(id)
    const before = await this.#known()
    const [answer, type] = await this.#once(this.server(), id, asked, key)
    const out = this.outside.out.size > 0 && answer.status === 503
    this.expect(answer.status < 500 || out, 'no answer of the 500s', () => `${id} ${JSON.stringify(answer)}`)
    const problem = answer.status === 405 || answer.status === 413
    const told = problem
      ? misfits({ $ref: '#/components/schemas/Problem' }, answer.body)
      : answerMisfits(operation, { status: answer.status, contentType: type || null, body: answer.body })
    this.expect(
      told.length === 0,
      'every answer is one that the contract gives',
      () => `${id} ${told.join('; ')}`,
    )
    if (answer.status >= 400 && answer.status < 500 && !LEARNING.includes(id)) {
      const changed = (await this.#changes()).slice(before.length)
      this.expect(
        changed.length === 0,
        'a refused request changes nothing',
        () => `${id} ${JSON.stringify(answer)} ${JSON.stringify(changed)}`,
      )
    }
    return answer
  }

  /** What has changed since it was last judged, as far as the last look tells; a look where something may have been written since. */
  async #known(): Promise<string[]> {
    const { from, written, lines } = this.looked
    return from === this.seen && written === statementsWritten() ? lines : this.#changes()
  }

  /** What has changed since it was last judged. */
  async #changes(): Promise<string[]> {
    const written = statementsWritten()
    const { rows } = await this.client.query({
      name: 'world_changes',
      text: `select tbl || ' ' || coalesce(id, '') as line from world.touched where seq > $2 and tbl <> all($1) order by seq`,
      values: [UNCOUNTED, this.seen],
    })
    this.looked = { from: this.seen, written, lines: rows.map(({ line }) => line) }
    return this.looked.lines
  }

  /** Sends a kept request again: after hours and days its first answer is its only one. */
  async replay(): Promise<void> {
    this.#replays = this.#replays.filter(({ at }) => this.sources.now - at < 2 * DAY_MS - 3_600_000)
    if (this.#replays.length === 0) return
    const { id, asked, key, answer } = this.random.pick(this.#replays)
    const again = await this.#settled(id, asked, key)
    if (again.status === 401) return
    this.expect(
      said(again) === answer,
      'the same key gives the same answer',
      () => `${id}\n  ${answer}\n  ${said(again)}`,
    )
  }

  /** The payment platform calls back with what has come by now; what is not taken comes again, for a day. */
  async callBack(): Promise<void> {
    const due = this.news.filter(({ at }) => at <= this.sources.now)
    this.news = this.news.filter(({ at }) => at > this.sources.now)
    for (const each of due) {
      const body = sealedNews(each.news)
      const headers = { 'content-type': 'application/json', ...platformHeaders(body) }
      const { statusCode } = await this.server().app.inject({
        method: 'POST',
        url: '/v1/payments/wechat/notify',
        headers,
        payload: body,
      })
      this.counts.requests += 1
      this.counts.operations.add('notifyPayment')
      this.digest.update(`callback ${statusCode}\n`)
      this.expect(
        statusCode === 204 || this.outside.out.has('payment'),
        'the platform’s true word is taken',
        () => `callback ${statusCode} ${JSON.stringify(each.news)}`,
      )
      if (statusCode !== 204 && each.tries < 6)
        this.news.push({ ...each, at: this.sources.now + 3_600_000 * each.tries, tries: each.tries + 1 })
    }
  }
}
