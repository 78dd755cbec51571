import { rm } from 'node:fs/promises'
import { newCandidate, register } from '../../tests/support/app/bought'
import { makeDataDirectory } from '../../tests/support/data-directory'
import { type Cluster, startCluster } from '../../tests/support/postgres/cluster'
import { CONNECTIONS } from './load'
import { type Running, run } from './programs'

/** Servers on one database, as production runs them. */
export interface Servers {
  name: string
  urls: string[]
  servers: Running[]
  /** The real database; the embedded one, inside the server, tells nothing. */
  cluster: Cluster | null
  stop(): Promise<void>
}

/** Servers, and candidates who are each registered for three certifications. */
export interface BenchWorld extends Servers {
  tokens: string[]
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
export async function startServers(
  database: 'embedded' | 'PostgreSQL',
  processes: number,
  settings: Record<string, string> = {},
): Promise<Servers> {
  const cluster = database === 'embedded' ? null : await startCluster(settings)
  const dataDir = makeDataDirectory()
  const env: NodeJS.ProcessEnv = { ...environment(dataDir), ...(cluster && { DATABASE_URL: cluster.url }) }
  const servers: Running[] = []
  for (let started = 0; started < processes; started += 1) {
    servers.push(await run('build/server/main.js', env))
  }
  return {
    name: `${database}, ${processes === 1 ? 'one process' : `${processes} processes`}`,
    urls: servers.map(({ url }) => url),
    servers,
    cluster,
    async stop() {
      for (const server of servers) await server.stop()
      await cluster?.remove()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts servers and lets candidates register. */
export async function startWorld(
  database: 'embedded' | 'PostgreSQL',
  processes: number,
): Promise<BenchWorld> {
  const started = await startServers(database, processes, { shared_preload_libraries: 'pg_stat_statements' })
  await started.cluster?.sql('create extension pg_stat_statements')
  const place = { server: { url: started.urls[0] ?? '' } }
  const sessions: Session[] = []
  while (sessions.length < CONNECTIONS) sessions.push(await newCandidate(place))
  for (const session of sessions) for (const code of REGISTERED) await register(place, session, code)
  return { ...started, tokens: sessions.map(({ accessToken }) => accessToken) }
}
