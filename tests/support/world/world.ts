import { Client } from 'pg'
import { Asking } from './asking'
import { type Ids, judge } from './invariants'
import { keepLedger, MARKS, touchedSince } from './ledger'
import { statementsWritten } from './line'
import { Memory } from './memory'
import type { Outside } from './outside'
import type { Counts, Ground } from './scene'
import { takeSources } from './sources'

/** What the log says as an error when the world has broken something, or when an operator has to look. */
const KNOWN_ERRORS = [
  'a money case waits',
  'the database is',
  'job failed',
  'a third subject',
  'DatabaseUnavailable',
  'gateway-unavailable',
  'service-unavailable',
  'could not be sent',
  'callback of an unknown',
]

/** One course of years: whatever is done in it is judged. */
export class World extends Asking {
  readonly memory = new Memory(() => this.client, this.outside)

  /** Does one thing, and judges all that it has changed. */
  async step(act: string, work: () => Promise<unknown>): Promise<void> {
    this.counts.steps += 1
    this.act = act
    await work()
    await this.check()
  }

  /** Judges what has changed since the last look. */
  async check(): Promise<void> {
    const written = statementsWritten()
    const { touched, seen } = await touchedSince(this.client, this.seen)
    this.seen = seen
    this.looked = { from: seen, written, lines: [] }
    const of = (...tables: string[]) =>
      touched.flatMap(({ tbl, id }) => (id !== null && tables.includes(tbl) ? [id] : []))
    const registrations = of('registrations', 'results', 'tickets')
    const orders = of('orders', 'coupon_uses')
    const sittings = new Set(of('sittings'))
    if (registrations.length + orders.length > 0) {
      const { rows } = await this.client.query({
        name: 'world_sittings_of',
        text: 'select sitting_id as id from registrations where id = any($1) union select sitting_id from orders where id = any($2) union select order_id from registrations where id = any($1)',
        values: [registrations, orders],
      })
      for (const { id } of rows)
        (id.startsWith('ord_') ? orders : { push: (x: string) => sittings.add(x) }).push(id)
    }
    const ids: Ids = {
      sittings: [...sittings],
      orders,
      registrations,
      certificates: of('certificates'),
      notices: of('notices'),
      candidates: of('candidates'),
    }
    const [found] = await judge(this.client, ids, this.now, this.counts.checks)
    if (found) this.broken(found.invariant, `${found.about} ${await this.#shown(found.about)}`)
    await this.memory.judge(this, touched, ids)
    this.#judgeLog()
    if (touched.some(({ tbl }) => tbl !== 'data_versions')) await this.#judgeClear()
  }

  /** What the database says about an order or a registration, for whoever reads of a violation. */
  async #shown(id: string): Promise<string> {
    const order = `(select order_id from registrations where id = $1 union select $1)`
    const { rows } = await this.client.query(
      `select to_jsonb(o) - 'person_fingerprint' as line from orders o where id in ${order}
       union all select to_jsonb(r) - 'person_fingerprint' from registrations r where order_id in ${order}
       union all select jsonb_build_object('case', kind, 'decision', decision, 'at', opened_at) from money_cases where order_id in ${order}
       union all select jsonb_build_object('notice', cause, 'at', created_at) from notices where cause like '%' || $1 || '%'`,
      [id],
    )
    return rows.map(({ line }) => `\n  ${JSON.stringify(line)}`).join('')
  }

  async #judgeClear(): Promise<void> {
    const { rows } = await this.client.query({
      name: 'world_clear',
      text: 'select tbl, line from world.clear limit 1',
    })
    this.expect(rows.length === 0, 'no personal data in clear in any table', () => JSON.stringify(rows[0]))
  }

  #judgeLog(): void {
    const marks = new RegExp(MARKS)
    const told = this.log.find((line) => marks.test(line))
    this.expect(told === undefined, 'no personal data in the log', () => told ?? '')
    const failed = this.log.find(
      (line) => line.includes('"level":50') && !KNOWN_ERRORS.some((known) => line.includes(known)),
    )
    this.expect(failed === undefined, 'nothing fails that nobody has broken', () => failed ?? '')
    this.log.length = 0
  }
}

/** Opens a world on a database that servers have made. */
export async function openWorld(
  seed: number,
  ground: Ground,
  outside: Outside,
  env: Record<string, string>,
  start: number,
  counts: Counts,
): Promise<World> {
  const sources = takeSources(seed, start)
  const client = new Client({ connectionString: ground.databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  if (ground.tellTime) {
    await client.query(`create table if not exists world_clock (at timestamptz not null)`)
    await client.query('delete from world_clock')
    await client.query('insert into world_clock values ($1)', [new Date(start)])
    await client.query(
      `create or replace function public.now() returns timestamptz stable language sql as 'select at from public.world_clock'`,
    )
    await client.query('alter role current_user set search_path = public, pg_catalog')
  }
  const world = new World(seed, ground, sources, outside, client, env, counts)
  await world.startServers()
  await keepLedger(client)
  await client.query('create table world.days (exam_date date primary key, result_from timestamptz not null)')
  return world
}
