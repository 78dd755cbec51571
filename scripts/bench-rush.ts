/**
 * `npm run bench:rush [-- --candidates N]`: the last seats. 500 seats of one sitting, 5,000 candidates who each try three
 * times, two processes on PostgreSQL; then once more while one of the processes is killed. Every seat is sold once, and
 * whoever gets none is told so. `--seats N --candidates N` sells a seat to everybody: orders a second of one sitting.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Agent, type IncomingMessage, request } from 'node:http'
import { parseArgs } from 'node:util'
import { newCandidate } from '../tests/support/app/bought'
import { addCrowd, tokenOf } from './bench-server/crowd'
import { type Servers, startServers } from './bench-server/world'

const { values } = parseArgs({
  options: { candidates: { type: 'string', default: '5000' }, seats: { type: 'string', default: '500' } },
})
const CANDIDATES = Number(values.candidates)
const SEATS = Number(values.seats)
const TRIES = 3
/** Candidates whose tap is under way at the same time. */
const AT_ONCE = 64

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

interface Answer {
  status: number
  code?: string
  ms: number
}

/** Sends a write; null when the connection ended without an answer. */
function post(url: string, token: string, key: string, body: string): Promise<Answer | null> {
  const since = performance.now()
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  }
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response: IncomingMessage) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('error', () => resolve(null))
      response.on('end', () => {
        const { code } = JSON.parse(text)
        resolve({ status: response.statusCode ?? 0, code, ms: performance.now() - since })
      })
    })
    sent.on('error', () => resolve(null))
    sent.end(body)
  })
}

/** What everybody orders: a sitting of so many seats. */
async function prepare({ cluster, urls }: Servers): Promise<{ sittingId: string; body: string }> {
  if (!cluster) throw new Error('the rush needs a PostgreSQL')
  await newCandidate({ server: { url: urls[0] ?? '' } })
  await addCrowd(cluster, CANDIDATES)
  const [wish] = await cluster.sql<{ id: string; price: number; version: string; code: string }>(
    `select s.id, c.price_fen as price, c.code, (select version from rules order by effective_from desc limit 1) as version
     from sittings s join certifications c on c.code = s.certification_code
     where c.code = 'practitioner' and s.exam_date > now() + interval '30 days' order by s.exam_date limit 1`,
  )
  if (!wish) throw new Error('there is no sitting to order')
  await cluster.sql('update sittings set capacity = $2, taken = 0 where id = $1', [wish.id, SEATS])
  const { id: sittingId, code: certificationCode, price: priceFen, version: rulesVersion } = wish
  return { sittingId, body: JSON.stringify({ certificationCode, sittingId, priceFen, rulesVersion }) }
}

const SENT_AGAIN = 50

async function rush(kill: boolean): Promise<boolean> {
  const world = await startServers('PostgreSQL', 2)
  const { servers, urls, cluster } = world
  const { sittingId, body } = await prepare(world)
  const alive = urls.map(() => true)
  const outcomes = new Map<string, number>()
  const times: number[] = []
  const orders: number[] = []
  let sent = 0

  /** One tap: repeated under its key until there is an answer, of the other process where one has gone. */
  const tap = async (candidate: number, attempt: number): Promise<string> => {
    const key = randomUUID()
    for (let round = 0; round < SENT_AGAIN; round += 1) {
      let at = (candidate + attempt + round) % urls.length
      if (!alive[at]) at = (at + 1) % urls.length
      const answer = await post(`${urls[at]}/v1/orders`, tokenOf(candidate), key, body)
      if (!answer || answer.status === 503) continue
      times.push(answer.ms)
      if (answer.status === 201) orders.push(performance.now())
      return answer.status === 201 ? 'order' : (answer.code ?? String(answer.status))
    }
    return 'no answer'
  }
  const busyBefore = servers.reduce((sum, server) => sum + server.busy(), 0)
  const begun = performance.now()
  let next = 1
  const worker = async () => {
    while (next <= CANDIDATES) {
      const candidate = next++
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const outcome = await tap(candidate, attempt)
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        sent += 1
        if (outcome === 'order') break
      }
    }
  }
  const killer = async () => {
    while (kill && orders.length < SEATS / 2) await new Promise((resolve) => setTimeout(resolve, 5))
    if (!kill) return
    alive[1] = false
    await servers[1]?.kill()
  }
  await Promise.all([...Array.from({ length: AT_ONCE }, worker), killer()])
  const seconds = (performance.now() - begun) / 1000
  const busy = servers.reduce((sum, server) => sum + server.busy(), 0) - busyBefore
  const [stored] =
    (await cluster?.sql<{ orders: number; taken: number }>(
      `select (select count(*)::int from orders where sitting_id = $1 and status = 'unpaid') as orders,
      (select taken from sittings where id = $1) as taken`,
      [sittingId],
    )) ?? []
  await world.stop()
  times.sort((one, other) => one - other)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  const selling = ((orders.at(-1) ?? begun) - begun) / 1000
  console.log(kill ? 'one of two processes killed in the middle' : 'two processes')
  console.log(`  ${sent} tries in ${seconds.toFixed(1)} s: ${JSON.stringify(Object.fromEntries(outcomes))}`)
  console.log(
    `  the ${orders.length} seats sold in ${selling.toFixed(1)} s, ${(orders.length / selling).toFixed(0)} orders a second`,
  )
  if (!kill) console.log(`  ${(busy / sent).toFixed(1)} ms of the servers' time for a try`)
  console.log(
    `  p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; stored: ${stored?.orders} orders, ${stored?.taken} seats taken`,
  )
  const told = [...outcomes.keys()].every((outcome) => outcome === 'order' || outcome === 'sitting-sold-out')
  return told && outcomes.get('order') === SEATS && stored?.orders === SEATS && stored.taken === SEATS
}

async function main(): Promise<void> {
  execFileSync(process.execPath, ['server/build.cjs'], { stdio: 'ignore' })
  const exact = [await rush(false), await rush(true)]
  if (!exact.every(Boolean)) throw new Error('not exact')
  console.log('exact')
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
