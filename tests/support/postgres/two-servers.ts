import { OPS_TOKEN } from '../../server/support/certified'
import { type BuyingServer, startBuyingServer } from '../../server/support/test-server'
import { type Cluster, startCluster } from './cluster'

/** Two server processes on one real PostgreSQL. */
export interface TwoServers {
  cluster: Cluster
  one: BuyingServer
  other: BuyingServer
  /** Both, for what is asked of each. */
  both: BuyingServer[]
  stop(): Promise<void>
}

/** Starts a PostgreSQL and, at the same instant, two servers on it, whose clocks stand at `now`. */
export async function startTwoServers(now: string): Promise<TwoServers> {
  const cluster = await startCluster()
  const env = {
    DATABASE_URL: cluster.url,
    OPS_TOKEN,
    RATE_LIMIT_FACTOR: '10000',
    PREPARED_STATEMENTS: '1',
  }
  const [one, other] = await Promise.all([startBuyingServer(now, env), startBuyingServer(now, env)])
  return {
    cluster,
    one,
    other,
    both: [one, other],
    async stop() {
      await one.stop()
      await other.stop()
      await cluster.remove()
    },
  }
}
