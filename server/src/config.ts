import { resolve } from 'node:path'

/** How the server was asked to run; gateways read their own variables from `env`. */
export interface Config {
  /** A PostgreSQL connection string; undefined starts the embedded one in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  host: string
  port: number
  /** True when PORT was set: then a taken port is an error, else the next free one is used. */
  portFixed: boolean
  /** Movable clock, demo endpoints and seeded seats that are nearly gone. */
  demo: boolean
  /** Address under which the outside reaches this server, without a trailing slash. */
  publicUrl: string | undefined
  logLevel: string
  env: NodeJS.ProcessEnv
}

const DEFAULT_PORT = 8787

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`)
  }
  return port
}

/** Reads DATABASE_URL, DATA_DIR, HOST, PORT, DEMO, PUBLIC_URL and LOG_LEVEL. Throws on a value that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: resolve(env.DATA_DIR || '.data'),
    host: env.HOST || '127.0.0.1',
    port: env.PORT ? readPort(env.PORT) : DEFAULT_PORT,
    portFixed: Boolean(env.PORT),
    demo: env.DEMO === '1',
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') || undefined,
    logLevel: env.LOG_LEVEL || 'info',
    env,
  }
}

/** Address under which the outside reaches the server: PUBLIC_URL, else where it listens. */
export function publicUrlOf(config: Config, port: number): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  return config.publicUrl ?? `http://${host}:${port}`
}
