import { rm } from 'node:fs/promises'
import { newCandidate, register } from '../../tests/support/app/bought'
import { makeDataDirectory } from '../../tests/support/data-directory'
import { type Cluster, startCluster } from '../../tests/support/postgres/cluster'
import { CONNECTIONS } from './load'
import { type Running, run } from './programs'

/** Servers on one database, as production runs them, and candidates who are each registered for three certifications. */
export interface BenchWorld {
  name: string
  urls: string[]
  servers: Running[]
  tokens: string[]
  /** The real database; the embedded one, inside the server, tells nothing. */
  cluster: Cluster | null
  stop(): Promise<void>
}

type Session = Awaited<ReturnType<typeof newCandidate>>

const REGISTERED = ['practitioner', 'tca-sysops', 'tca-developer']

/** What a server needs to run alone here; its log is written, to nobody. */
const environment = (dataDir: string) => ({
  DEMO: '1',
  PORT: '0',
  DATA_DIR: dataDir,
  PERSONAL_DATA_KEY: '5e'.repeat(32),
  RATE_LIMIT_FACTOR: '1000000',
})

/** Starts the bundled server, `processes` of it, on the embedded database or on a PostgreSQL of its own. */
export async function startWorld(
  database: 'embedded' | 'PostgreSQL',
  processes: number,
): Promise<BenchWorld> {
  const cluster =
    database === 'embedded' ? null : await startCluster({ shared_preload_libraries: 'pg_stat_statements' })
  await cluster?.sql('create extension pg_stat_statements')
  const dataDir = makeDataDirectory()
  const env: NodeJS.ProcessEnv = { ...environment(dataDir), ...(cluster && { DATABASE_URL: cluster.url }) }
  const servers: Running[] = []
  for (let started = 0; started < processes; started += 1) {
    servers.push(await run('build/server/main.js', env))
  }
  const urls = servers.map(({ url }) => url)
  const place = { server: { url: urls[0] ?? '' } }
  const sessions: Session[] = []
  while (sessions.length < CONNECTIONS) sessions.push(await newCandidate(place))
  for (const session of sessions) for (const code of REGISTERED) await register(place, session, code)
  return {
    name: `${database}, ${processes === 1 ? 'one process' : `${processes} processes`}`,
    urls,
    servers,
    tokens: sessions.map(({ accessToken }) => accessToken),
    cluster,
    async stop() {
      for (const server of servers) await server.stop()
      await cluster?.remove()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
