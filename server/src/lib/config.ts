import { resolve } from 'node:path'

/** How notices are sent. */
export interface NoticeSettings {
  /** Seconds until a failed send is tried again; each further wait is twice as long. */
  retrySeconds: number
  /** Seconds after which the sends of a process that died are taken over by another. */
  leaseSeconds: number
}

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
  notices: NoticeSettings
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

function readSeconds(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const seconds = Number(env[name] || usual)
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= 3_600) return seconds
  throw new Error(`${name} must be a whole number of seconds from 1 to 3600, not "${env[name]}"`)
}

/**
 * Reads DATABASE_URL, DATA_DIR, HOST, PORT, DEMO, PUBLIC_URL, LOG_LEVEL, NOTICE_RETRY_SECONDS and
 * NOTICE_LEASE_SECONDS. Throws on a value that cannot be used.
 */
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
    notices: {
      retrySeconds: readSeconds(env, 'NOTICE_RETRY_SECONDS', 30),
      leaseSeconds: readSeconds(env, 'NOTICE_LEASE_SECONDS', 120),
    },
    env,
  }
}

/** Address under which the outside reaches the server: PUBLIC_URL, else where it listens. */
export function publicUrlOf(config: Config, port: number): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  return config.publicUrl ?? `http://${host}:${port}`
}
