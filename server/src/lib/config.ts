import { resolve } from 'node:path'
import { z } from 'zod'

/** A variable's text; one that is set to nothing counts as absent, see `setVariables`. */
const text = z.string()
const wholeNumber = (from: number, to: number) => {
  const words = `must be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d+$/, words)
    .transform(Number)
    .refine((value) => value >= from && value <= to, words)
}

/** Seconds of an hour at most. */
const seconds = wholeNumber(1, 3_600)
const DEFAULT_PORT = 8787

/** The variables of the server itself, as server/README.md lists them; the gateways have their own. */
export const serverConfig = z
  .object({
    DATABASE_URL: text.optional(),
    DATA_DIR: text.default('.data'),
    HOST: text.default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).optional(),
    DEMO: text.optional(),
    PUBLIC_URL: text.optional(),
    TRUST_PROXY: text.optional(),
    REQUEST_SECONDS: seconds.default(30),
    LOG_LEVEL: text.default('info'),
    PERSONAL_DATA_KEY: text.optional(),
    PERSONAL_DATA_KEYS_OLD: text.optional(),
    OPS_TOKEN: text.optional(),
    RATE_LIMIT_FACTOR: z
      .string()
      .transform(Number)
      .refine((value) => value > 0, 'must be a positive number')
      .default(1),
    NOTICE_RETRY_SECONDS: seconds.default(30),
    NOTICE_LEASE_SECONDS: seconds.default(120),
    IDENTITY_APP_ID: text.default('wx-identity-demo'),
    IDENTITY_PATH: text.default('pages/authorize/index'),
  })
  .transform((set) => ({
    /** A PostgreSQL connection string; undefined starts the embedded one in `dataDir`. */
    databaseUrl: set.DATABASE_URL,
    dataDir: resolve(set.DATA_DIR),
    host: set.HOST,
    port: set.PORT ?? DEFAULT_PORT,
    /** True when PORT was set: then a taken port is an error, else the next free one is used. */
    portFixed: set.PORT !== undefined,
    /** Movable clock, demo endpoints and seeded seats that are nearly gone. */
    demo: set.DEMO === '1',
    /** Address under which the outside reaches this server, without a trailing slash. */
    publicUrl: set.PUBLIC_URL?.replace(/\/+$/, ''),
    /** Addresses of the proxies in front, comma separated: only their word on a client's address is taken. */
    trustProxy: set.TRUST_PROXY ?? false,
    /** Within which a whole request has to arrive. */
    requestSeconds: set.REQUEST_SECONDS,
    logLevel: set.LOG_LEVEL,
    /** 32 bytes, hex or base64, that seal personal data; undefined: generated into `dataDir`. */
    personalDataKey: set.PERSONAL_DATA_KEY,
    /** Comma separated keys that still open what they have sealed. */
    formerPersonalDataKeys: set.PERSONAL_DATA_KEYS_OLD,
    /** What an operator's requests bear; undefined refuses them all. */
    opsToken: set.OPS_TOKEN,
    /** Multiplies how often something may be tried. */
    rateLimitFactor: set.RATE_LIMIT_FACTOR,
    notices: {
      /** Until a failed send is tried again; each further wait is twice as long. */
      retrySeconds: set.NOTICE_RETRY_SECONDS,
      /** After which the sends of a process that died are taken over by another. */
      leaseSeconds: set.NOTICE_LEASE_SECONDS,
    },
    /** The mini-program of the cloud platform in which candidates prove their identity. */
    identityApp: { appId: set.IDENTITY_APP_ID, path: set.IDENTITY_PATH },
  }))

/** How the server was asked to run. */
export type Config = z.output<typeof serverConfig>

/** The variables that have a value; a set but empty one counts as absent. */
export function setVariables(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
}

/** Says what is wrong with the environment, a line for each variable, never repeating its value. */
export function configProblem(issues: readonly z.core.$ZodIssue[]): Error {
  const lines = issues.map(({ path: [variable, ...place], message }) => {
    if (variable === undefined) return message
    const where = place.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
    return where
      ? `${String(variable)}: ${where.replace(/^\./, '')} ${message}`
      : `${String(variable)} ${message}`
  })
  return new Error(lines.join('\n'))
}

/** Address under which the outside reaches the server: PUBLIC_URL, else where it listens. */
export function publicUrlOf(config: Pick<Config, 'host' | 'publicUrl'>, port: number): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  return config.publicUrl ?? `http://${host}:${port}`
}
