import { isIP } from 'node:net'
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

const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal']
/** A network that is wider holds more than anybody's proxies: whoever connects would name any address as their own. */
const WIDEST = { 4: 8, 6: 16 }

/** An address or a network that can be a proxy's. `1` is read as 0.0.0.1 by some, and trusts nobody. */
function isProxy(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version !== 4 && version !== 6) return PROXY_NAMES.includes(entry)
  if (rest.length > 0 || /^(0\.|::$|2(2[4-9]|[3-5]\d)\.)/.test(address)) return false
  if (prefix === undefined) return true
  return (
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) >= WIDEST[version] &&
    Number(prefix) <= (version === 4 ? 32 : 128)
  )
}

const proxies = z
  .string()
  .transform((value) => value.split(',').map((entry) => entry.trim()))
  .refine(
    (entries) => entries.join() === 'none' || entries.every(isProxy),
    `must list the addresses or networks of your proxies, ${PROXY_NAMES.join(', ')}, or none: a number of hops trusts nobody`,
  )
  .transform((entries) => (entries.join() === 'none' ? (false as const) : entries.join(',')))

const OPS_TOKEN_LENGTH = 24
const OPS_TOKEN_SIGNS = 8

/** Made by a machine: long enough that nobody guesses it, and of signs that a header carries. */
const opsToken = z
  .string()
  .refine(
    (value) =>
      /^[\x21-\x7e]+$/.test(value) &&
      value.length >= OPS_TOKEN_LENGTH &&
      new Set(value).size >= OPS_TOKEN_SIGNS,
    `must be a random text of at least ${OPS_TOKEN_LENGTH} letters and digits`,
  )

/** An address that links and callbacks begin with, without a slash at its end. */
const publicUrl = z
  .string()
  .refine((value) => {
    if (!URL.canParse(value)) return false
    const { protocol, username, search, hash } = new URL(value)
    return /^https?:$/.test(protocol) && !username && !search && !hash
  }, 'must be an http or https address')
  .transform((value) => value.replace(/\/+$/, ''))

/** The variables of the server itself, as server/README.md lists them; the gateways have their own. */
export const serverConfig = z
  .object({
    DATABASE_URL: text.optional(),
    PREPARED_STATEMENTS: z.enum(['0', '1'], 'must be 1 or 0').default('1'),
    DATA_DIR: text.default('.data'),
    HOST: text.default('127.0.0.1'),
    PORT: wholeNumber(0, 65_535).optional(),
    DEMO: z.enum(['0', '1', 'lan'], 'must be 1, lan or 0').default('0'),
    PUBLIC_URL: publicUrl.optional(),
    TRUST_PROXY: proxies.optional(),
    REQUEST_SECONDS: seconds.default(30),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be fatal, error, warn, info, debug, trace or silent',
      )
      .default('info'),
    PERSONAL_DATA_KEY: text.optional(),
    PERSONAL_DATA_KEYS_OLD: text.optional(),
    OPS_TOKEN: opsToken.optional(),
    RATE_LIMIT_FACTOR: z
      .string()
      .transform(Number)
      .refine((value) => value > 0 && Number.isFinite(value), 'must be a positive number')
      .default(1),
    NOTICE_RETRY_SECONDS: seconds.default(30),
    NOTICE_LEASE_SECONDS: seconds.default(120),
  })
  .transform((set) => ({
    /** A PostgreSQL connection string; undefined starts the embedded one in `dataDir`. */
    databaseUrl: set.DATABASE_URL,
    /** Whether PostgreSQL keeps statements planned on each connection. */
    preparedStatements: set.PREPARED_STATEMENTS === '1',
    dataDir: resolve(set.DATA_DIR),
    host: set.HOST,
    port: set.PORT ?? DEFAULT_PORT,
    /** True when PORT was set: then a taken port is an error, else the next free one is used. */
    portFixed: set.PORT !== undefined,
    /** Movable clock, demo endpoints and seeded seats that are nearly gone. */
    demo: set.DEMO !== '0',
    /** Whether a demo may be reached from a private network. */
    demoOnNetwork: set.DEMO === 'lan',
    /** Address under which the outside reaches this server, without a trailing slash. */
    publicUrl: set.PUBLIC_URL,
    /** Addresses of the proxies in front, comma separated: only their word on a client's address is taken. False: nobody's; undefined: not said. */
    trustProxy: set.TRUST_PROXY,
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
