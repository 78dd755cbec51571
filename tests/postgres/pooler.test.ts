import { type OrderAnswer, readyCandidate, seatsTaken, wishFor } from '../server/support/candidate'
import { startBuyingServer } from '../server/support/test-server'
import { POOLER, startPooler, startReplica } from '../support/postgres/beside'
import { type Cluster, startCluster, until } from '../support/postgres/cluster'
import { START_MS } from '../support/server'

const NOW = '2020-07-06T10:00:00+08:00'
const SITTING = 'practitioner-2020-08'
let cluster: Cluster
beforeEach(async () => {
  cluster = await startCluster()
}, START_MS)
afterEach(() => cluster.remove())

const withPooler = POOLER ? test : test.skip
if (!POOLER) console.log('PgBouncer is not installed: nothing is tried through a pooler')

withPooler(
  'two processes sell the last seats once over four connections of a pooler',
  async () => {
    const pooler = await startPooler(cluster, POOLER ?? '', 4)
    const env = { DATABASE_URL: pooler.url, PREPARED_STATEMENTS: '0', RATE_LIMIT_FACTOR: '10000' }
    const both = [await startBuyingServer(NOW, env), await startBuyingServer(NOW, env)] as const
    const [one] = both
    const candidates = await Promise.all(
      Array.from({ length: 24 }, (_, index) => readyCandidate(both[index % 2] ?? one)),
    )
    const wish = await wishFor(one, 'practitioner', SITTING)
    await one.sql('update sittings set capacity = taken + 10 where id = $1', [SITTING])
    const before = await seatsTaken(one, SITTING)
    const answers = await Promise.all(candidates.map((api) => api.post<OrderAnswer>('/v1/orders', wish)))
    const said = answers.map(({ status, body }) => (status === 201 ? 'seat' : body.code))
    expect(said.filter((each) => each === 'seat')).toHaveLength(10)
    expect(said.filter((each) => each === 'sitting-sold-out')).toHaveLength(14)
    expect(await seatsTaken(one, SITTING)).toBe(before + 10)
    const [held] = await cluster.sql<{ connections: number }>(
      `select count(*)::int as connections from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    expect(held?.connections).toBeLessThanOrEqual(4)
    expect(cluster.errors()).toEqual([])
    for (const server of both) await server.stop()
    await pooler.remove()
  },
  START_MS,
)

test(
  'a replica has what was ordered, refuses what only the first may do, and takes over',
  async () => {
    const env = { PREPARED_STATEMENTS: '1' }
    const server = await startBuyingServer(NOW, { ...env, DATABASE_URL: cluster.url })
    const replica = await startReplica(cluster)
    const api = await readyCandidate(server)
    const { body: order } = await api.post<OrderAnswer>(
      '/v1/orders',
      await wishFor(server, 'practitioner', SITTING),
    )
    const there = async () =>
      (await replica.sql(`select id from orders where id = '${order.id}'`)).length === 1
    await until(there, 10_000, 'the order is on the replica')
    await expect(replica.sql('update sittings set taken = 0')).rejects.toThrow('read-only')
    await expect(replica.sql('select id from candidates for update')).rejects.toThrow('read-only')
    await server.stop()
    await cluster.stop()
    await replica.sql('select pg_promote()')
    const after = await startBuyingServer(NOW, { ...env, DATABASE_URL: replica.url })
    const own = after.visitor.as(api.accessToken ?? '')
    expect((await own.get<OrderAnswer>(`/v1/orders/${order.id}`)).body).toMatchObject({
      id: order.id,
      status: 'unpaid',
    })
    expect((await own.send('DELETE', `/v1/session`)).status).toBe(204)
    await after.stop()
    await replica.remove()
  },
  START_MS,
)
