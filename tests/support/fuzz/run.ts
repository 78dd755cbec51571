import { Agent } from 'node:http'
import { answerMisfits, misfits, type WireAnswer } from '../contract/conformity'
import { Caller, mailedCode, makeWorld, WORLD, type World } from '../contract/world'
import { startTestServer, type TestServer } from '../server'
import { type Planned, planRequest } from './plan'
import { Random } from './values'
import { exchange, type WireRequest, wireRequest } from './wire'

/** Something that may never happen, with the request that made it happen. */
export interface Fault {
  /** Number of the request in its run. */
  at: number
  operationId: string
  what: string
  request: string
}

/** What became of a run. */
export interface Outcome {
  requests: number
  faults: Fault[]
  /** How often each status was answered. */
  statuses: Record<string, number>
  /** Operations that succeeded at least once. */
  succeeded: Set<string>
}

/** What is known before the first request. */
export const noOutcome = (): Outcome => ({ requests: 0, faults: [], statuses: {}, succeeded: new Set() })

/** Tables in which a refusal may leave something: keys and tries; and what a callback may write while others ask. */
const NOT_COUNTED = ['idempotency_keys', 'rate_limits', 'email_confirmations', 'payment_notifications']

/** Counts every row that changes from now on; what is rolled back is not counted. */
async function countChanges(server: TestServer): Promise<void> {
  await server.sql('create table changes_seen (changes bigint not null, last text)')
  await server.sql('insert into changes_seen values (0, null)')
  await server.sql(`create function see_change() returns trigger language plpgsql as $$ begin
    if tg_op <> 'UPDATE' or old is distinct from new then
      update changes_seen set changes = changes + 1, last = tg_table_name;
    end if;
    return null; end $$`)
  const tables = await server.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name !~ '^kysely' and table_name <> 'changes_seen'
       and not table_name = any($1)`,
    [NOT_COUNTED],
  )
  for (const { name } of tables) {
    await server.sql(
      `create trigger seen after insert or update or delete on "${name}" for each row execute function see_change()`,
    )
  }
}

async function changesOf(server: TestServer): Promise<{ changes: string; last: string | null }> {
  const [row] = await server.sql<{ changes: string; last: string | null }>(
    'select changes, last from changes_seen',
  )
  if (!row) throw new Error('nobody counts the changes')
  return row
}

/** Refusals that any path may answer, as the contract says at its head. */
const ANYWHERE = [405, 413]

function faultsOf({ operation }: Planned, answer: WireAnswer): string[] {
  if (answer.status >= 500) return [`${answer.status}: ${JSON.stringify(answer.body)}`]
  if (!ANYWHERE.includes(answer.status)) return answerMisfits(operation, answer)
  return misfits({ $ref: '#/components/schemas/Problem' }, answer.body)
}

const shown = ({ method, path, headers, body }: WireRequest) =>
  JSON.stringify({ method, path, headers, body: body && Buffer.from(body).toString('latin1').slice(0, 500) })

/**
 * Takes up what a success has made, a session anew that has ended, and what the sandbox's gateway knows of payments, which
 * the next refusal would learn of. Answers whether it has called the server.
 */
async function follow(
  server: TestServer,
  world: World,
  { actor, operation, headers }: Planned,
  { status, body }: WireAnswer,
): Promise<boolean> {
  const caller = new Caller(server.url)
  const { code, id, package: prepay, refreshToken } = Object(body)
  if (code === 'session-expired' && (actor === 'owner' || actor === 'other') && !headers.authorization) {
    world.tokens[actor] = (await caller.signIn(actor)).accessToken
    return true
  }
  if (status >= 300) return false
  if (operation.id === 'refreshSession' || operation.id === 'createSession')
    world.things.refreshToken = refreshToken
  if (operation.id === 'bindEmail') world.things.emailCode = await mailedCode(server)
  if (operation.id === 'playCashier') {
    const orders = await server.sql<{ id: string }>(
      'select id from orders where paid_at is null and candidate_id = (select candidate_id from orders where id = $1)',
      [world.things.paid],
    )
    // The session at hand may have ended by now.
    world.tokens.owner = (await caller.signIn('owner')).accessToken
    for (const order of orders) await caller.call('getOrder', world.tokens.owner, { path: { id: order.id } })
    return true
  }
  if (actor !== 'owner') return false
  if (operation.id === 'createOrder') world.things.unpaid = String(id)
  if (operation.id === 'createShare') world.things.share = String(id)
  if (operation.id === 'createPayment') world.things.package = String(prepay)
  return false
}

/** Requests sent to one world; then the next begins, with everything there again. */
const WORLD_LENGTH = 4_000

/** Which requests of a seed are sent to one world. */
interface Part {
  random: Random
  first: number
  count: number
  /** Up to which request honest ones do not end the owner's journey. */
  earlyUntil: number
}

/** Sends planned requests to a world, one after another, and judges every answer. */
export async function sendPlanned(
  server: TestServer,
  world: World,
  { random, first, count, earlyUntil }: Part,
  outcome: Outcome,
): Promise<void> {
  await countChanges(server)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  let { changes: seen } = await changesOf(server)
  for (let at = first; at < first + count; at += 1) {
    const plan = planRequest(random, at < earlyUntil)
    const request = wireRequest(plan, world, `fuzz-key-${String(at).padStart(12, '0')}`)
    const answer = await exchange(server.url, agent, request)
    // What a success has set going, a refund's callback above all, is its own and not the next refusal's.
    if (answer.status < 300) await server.settle()
    const told = faultsOf(plan, answer)
    const now = await changesOf(server)
    if (answer.status >= 400 && now.changes !== seen) told.push(`${answer.status} has changed ${now.last}`)
    seen = now.changes
    outcome.requests += 1
    outcome.statuses[answer.status] = (outcome.statuses[answer.status] ?? 0) + 1
    if (answer.status < 400) outcome.succeeded.add(plan.operation.id)
    for (const what of told) {
      outcome.faults.push({ at, operationId: plan.operation.id, what, request: shown(request) })
    }
    if (await follow(server, world, plan, answer)) {
      await server.settle()
      seen = (await changesOf(server)).changes
    }
  }
  agent.destroy()
}

/**
 * Sends requests that follow from a seed to servers in the middle of an exam season: honest ones and twisted ones, by the
 * owner of a journey, others and operators. No answer may be of the 500s or undeclared; no refusal may change anything.
 */
export async function fuzz(seed: number, requests: number): Promise<Outcome> {
  const random = new Random(seed)
  const outcome = noOutcome()
  for (let first = 0; first < requests; first += WORLD_LENGTH) {
    const server = await startTestServer(WORLD)
    try {
      const count = Math.min(WORLD_LENGTH, requests - first)
      const part = { random, first, count, earlyUntil: first + count * 0.6 }
      await sendPlanned(server, await makeWorld(server), part, outcome)
    } finally {
      await server.stop()
    }
  }
  return outcome
}
