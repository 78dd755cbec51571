import type { Client } from 'pg'
import type { Ids } from './invariants'
import type { Touched } from './ledger'
import type { Outside } from './outside'

/** What judges one step. */
interface Judge {
  now: Date
  expect(isSo: boolean, invariant: string, about: () => string): void
}

/** What a world remembers of earlier steps, since the database alone does not show it. */
export class Memory {
  /** By registration: its sitting's day and until when it could be left. */
  readonly #deadlines = new Map<string, { deferredFrom: string | null; until: number }>()
  readonly #certificates = new Map<string, string>()
  readonly #outcomes = new Map<string, string>()

  constructor(
    private readonly client: () => Client,
    private readonly outside: Outside,
  ) {}

  /** Holds what has changed against what was. */
  async judge(world: Judge, touched: readonly Touched[], ids: Ids): Promise<void> {
    if (ids.registrations.length > 0) await this.#judgeDeadlines(world, ids.registrations)
    if (ids.certificates.length > 0) await this.#judgeCertificates(world, ids.certificates)
    if (ids.orders.length > 0) await this.#judgeMoney(world, ids.orders)
    const sent = touched.flatMap(({ tbl, id }) => (tbl === 'notice_deliveries' && id ? [id] : []))
    if (sent.length > 0) await this.#judgeArrivals(world, sent)
  }

  async #judgeDeadlines(world: Judge, ids: string[]): Promise<void> {
    const { rows } = await this.client().query({
      name: 'world_deadlines',
      text: `select x.id, x.deferred_from::text as left, x.outcome, x.result_published_at as published, x.closed_at is null as live,
        (s.exam_date::timestamp at time zone 'Asia/Shanghai') as day,
        greatest((s.exam_date - 10)::timestamp at time zone 'Asia/Shanghai', x.closes_not_before) as until
        from registrations x join sittings s on s.id = x.sitting_id where x.id = any($1)`,
      values: [ids],
    })
    for (const { id, left, day, until, outcome, published, live } of rows) {
      const known = this.#deadlines.get(id)
      const end = Math.min(until.getTime(), day.getTime())
      // One that is over has no deadline any more; its sitting may move on.
      if (live && known && known.deferredFrom === left)
        world.expect(
          end >= Math.min(known.until, day.getTime()),
          'a deadline never moves earlier for who registered',
          () => `${id} until ${new Date(known.until).toISOString()}, now ${new Date(end).toISOString()}`,
        )
      if (known?.deferredFrom) world.expect(known.deferredFrom === left, 'one deferral', () => id)
      this.#deadlines.set(id, { deferredFrom: left, until: end })
      if (!published) continue
      const told = this.#outcomes.get(id)
      world.expect(told === undefined || told === outcome, 'a published outcome stands', () => id)
      this.#outcomes.set(id, outcome)
    }
  }

  async #judgeCertificates(world: Judge, numbers: string[]): Promise<void> {
    const { rows } = await this.client().query({
      name: 'world_certificates_now',
      text: `select number, jsonb_build_array(registration_id, certification_code, name_at_issue, verification_code, issued_on, expires_on)::text as line
        from certificates where number = any($1)`,
      values: [numbers],
    })
    for (const { number, line } of rows) {
      const known = this.#certificates.get(number)
      world.expect(
        known === undefined || known === line,
        'a certificate never changes',
        () => `${number} ${known} ${line}`,
      )
      this.#certificates.set(number, line)
    }
  }

  /** Money in = kept + returned, order by order: what is paid or back here is so in the platform's books, to the fen. */
  async #judgeMoney(world: Judge, ids: string[]): Promise<void> {
    const { rows } = await this.client().query({
      name: 'world_money',
      text: `select o.id, o.status, o.amount_fen, o.transaction_id, exists (select from money_cases m where m.order_id = o.id) as looked_at
        from orders o where o.id = any($1)`,
      values: [ids],
    })
    for (const { id, status, amount_fen: amount, transaction_id: transaction, looked_at: lookedAt } of rows) {
      if (transaction === null || amount === 0) continue
      const entry = this.outside.books.entry(id)
      const about = () =>
        `${id} ${status} ${amount} case ${lookedAt} ${JSON.stringify({ ...entry, refunds: [...(entry?.refunds ?? [])] })}`
      world.expect(
        entry?.transactionId === transaction && entry?.total === amount,
        'money in = kept + returned',
        about,
      )
      const back = [...(entry?.refunds.values() ?? [])].reduce(
        (sum, { amount: part, status: how }) => sum + (how === 'SUCCESS' ? part : 0),
        0,
      )
      if (status === 'refunded') world.expect(back === amount, 'money in = kept + returned', about)
      if (status === 'paid' && !lookedAt) world.expect(back === 0, 'money in = kept + returned', about)
    }
  }

  /** What counts as sent has arrived, and what was skipped or is owed has not been called sent. */
  async #judgeArrivals(world: Judge, ids: string[]): Promise<void> {
    const { rows } = await this.client().query({
      name: 'world_arrivals',
      text: `select notice_id as id, channel from notice_deliveries where notice_id = any($1) and state = 'sent'`,
      values: [ids],
    })
    for (const { id, channel } of rows)
      world.expect(
        this.outside.arrived.has(`${id} ${channel}`),
        'what is called sent has arrived',
        () => `${id} ${channel}`,
      )
  }

  /** At rest: everything owed has been sent or skipped, and all that was sent is known. */
  async judgeRest(world: Judge): Promise<void> {
    const { rows } = await this.client().query(
      `select notice_id as id, channel, state, last_error from notice_deliveries where state in ('owed', 'dead')`,
    )
    world.expect(rows.length === 0, 'every notice owed is received', () => JSON.stringify(rows.slice(0, 3)))
    const { rows: cases } = await this.client().query(
      `select kind, out_trade_no from money_cases where kind like 'billLacks%'`,
    )
    world.expect(cases.length === 0, 'the bills have what we have', () => JSON.stringify(cases.slice(0, 3)))
    const { rows: money } = await this.client().query(
      `select id, status, amount_fen from orders where status in ('paid', 'refunding', 'refunded') and amount_fen > 0
       and (status = 'refunded' or not exists (select from money_cases m where m.order_id = orders.id))`,
    )
    const known = new Set(money.map(({ id }) => id))
    for (const [id, { total, refunds }] of this.outside.books.paidEntries()) {
      if (!known.has(id)) continue
      known.delete(id)
      const order = money.find((row) => row.id === id)
      const back = [...refunds.values()].reduce(
        (sum, { amount, status }) => sum + (status === 'SUCCESS' ? amount : 0),
        0,
      )
      const kept = order.status === 'paid' ? order.amount_fen : 0
      world.expect(
        total === kept + back,
        'money in = kept + returned',
        () => `${id} ${total} ${kept} ${back} ${order.status} ${JSON.stringify([...refunds])}`,
      )
    }
    world.expect(
      known.size === 0,
      'money in = kept + returned',
      () => `never paid: ${[...known].slice(0, 3)}`,
    )
  }
}
