import { networkInterfaces } from 'node:os'
import { type GatewayConfig, gatewayConfig } from './gateways/config'
import type { SPARED_CHANNELS } from './gateways/variables'
import { type Config, configProblem, serverConfig, setVariables } from './lib/config'
import { isLoopback, isPrivate } from './lib/network'

/** Everything the environment decides, parsed and checked. */
export type ServerConfig = Config & { gateways: GatewayConfig }

/** A gateway as an operator knows it. */
interface GatewayRule {
  name: string
  /** What makes it real. */
  variables: string
  /** Where it answers; undefined while a stand-in plays it. */
  address: (gateways: GatewayConfig) => string | undefined
  /** How CHANNELS_OFF names it; null where nobody could sign in, register or pay without. */
  channel: (typeof SPARED_CHANNELS)[number] | null
}

const RULES: readonly GatewayRule[] = [
  {
    name: 'WeChat sign-in',
    variables: 'WECHAT_APPID, WECHAT_SECRET',
    address: ({ wechat }) => wechat?.baseUrl,
    channel: null,
  },
  {
    name: 'identity provider',
    variables: 'IDENTITY_TOKEN_URL, IDENTITY_CLIENT_ID, IDENTITY_CLIENT_SECRET, IDENTITY_APP_ID',
    address: ({ identity }) => identity?.tokenUrl,
    channel: null,
  },
  {
    name: 'WeChat Pay',
    variables: 'WECHAT_PAY_…',
    address: ({ payment }) => payment?.merchant.baseUrl,
    channel: null,
  },
  {
    name: 'mail',
    variables: 'SMTP_URL, MAIL_FROM',
    address: ({ mail }) => mail?.url,
    channel: null,
  },
  { name: 'SMS', variables: 'SMS_…', address: ({ sms }) => sms?.baseUrl, channel: 'sms' },
  {
    name: 'official account',
    variables: 'OFFICIAL_ACCOUNT_…',
    address: ({ officialAccount }) => officialAccount?.credentials.baseUrl,
    channel: 'officialAccount',
  },
  {
    name: 'subscription messages',
    variables: 'their templates in NOTICE_TEMPLATES',
    address: ({ subscriptions, wechat }) => subscriptions && wechat?.baseUrl,
    channel: 'subscription',
  },
]

/** The addresses of this machine's own network cards. */
function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((cards) => cards?.map(({ address }) => address) ?? [])
}

const isNear = (host: string) => isLoopback(host) || isPrivate(host)

/** What keeps a demo from starting: whoever reaches one signs in as anybody and empties its database. */
function demoReasons(config: ServerConfig, machine: readonly string[]): string[] {
  const { host, publicUrl, trustProxy, demoOnNetwork } = config
  const mayListen = demoOnNetwork ? isNear : isLoopback
  const everywhere = host === '0.0.0.0' || host === '::'
  const listens = everywhere ? demoOnNetwork && machine.every(isNear) : mayListen(host)
  const reasons: string[] = []
  if (!listens)
    reasons.push(
      demoOnNetwork
        ? 'HOST must be an address of a private network while DEMO=lan: everybody who reaches a demo can empty its database'
        : 'HOST must be a loopback address while DEMO=1: everybody who reaches a demo can empty its database (DEMO=lan opens it to a private network)',
    )
  if (publicUrl && !mayListen(new URL(publicUrl).hostname))
    reasons.push('PUBLIC_URL must not be a public address while DEMO is set')
  if (trustProxy) reasons.push('TRUST_PROXY must not be set while DEMO is: a demo stands behind no proxy')
  for (const { name, address } of RULES) {
    const url = address(config.gateways)
    if (url && !isLoopback(new URL(url).hostname))
      reasons.push(
        `${name} is real: DEMO must not be set beside a gateway that is, only beside doubles on this machine`,
      )
  }
  return reasons
}

/** A stand-in accepts any code and sends nothing: none plays a gateway here, and what is missing is named. */
function missingReasons({ gateways }: ServerConfig): string[] {
  return RULES.flatMap(({ name, variables, address, channel }) => {
    const off = channel !== null && gateways.channelsOff.includes(channel)
    const real = address(gateways) !== undefined
    if (real && off) return [`CHANNELS_OFF names ${channel}, but ${name} is configured`]
    if (real || off) return []
    const otherwise = channel ? `, or do without: CHANNELS_OFF=${channel}` : ''
    return [
      `${name} is not configured: set ${variables}${otherwise} (DEMO=1 plays every gateway, for development)`,
    ]
  })
}

/** What is printed, shared and told to WeChat Pay leads to PUBLIC_URL for good. */
function addressReasons({ publicUrl }: ServerConfig): string[] {
  if (publicUrl?.startsWith('https:')) return []
  return [
    'PUBLIC_URL must be the https address that the outside uses: links, QR codes and payment callbacks carry it (DEMO=1 does without, for development)',
  ]
}

/** What speaks https for this server stands in front of it, and without its word everybody has its address. */
function proxyReasons({ trustProxy }: ServerConfig): string[] {
  if (trustProxy !== undefined) return []
  return [
    'TRUST_PROXY must name the proxies in front, or be none where they leave the clients’ addresses as they are: limits count by address, and everybody would share one',
  ]
}

/**
 * Why a configuration that can be read must not run, a line for each reason; none when it may.
 * @param machine The addresses of this machine, which HOST 0.0.0.0 listens on.
 */
export function unsafeReasons(config: ServerConfig, machine: readonly string[] = ownAddresses()): string[] {
  return config.demo
    ? demoReasons(config, machine)
    : [...missingReasons(config), ...addressReasons(config), ...proxyReasons(config)]
}

/**
 * What the environment says, whether or not it is safe to run: for tests and benchmarks, which run stand-ins with a clock
 * of their own. Throws with a line for each variable that cannot be used, and never its value.
 */
export function parseConfig(environment: NodeJS.ProcessEnv): ServerConfig {
  const set = setVariables(environment)
  const config = serverConfig.safeParse(set)
  const gateways = gatewayConfig.safeParse(set)
  if (config.success && gateways.success) return { ...config.data, gateways: gateways.data }
  throw configProblem([...(config.error?.issues ?? []), ...(gateways.error?.issues ?? [])])
}

/** Reads the environment once. Throws as `parseConfig` does, and for what is unsafe, a line for each reason. */
export function readConfig(environment: NodeJS.ProcessEnv): ServerConfig {
  const config = parseConfig(environment)
  const reasons = unsafeReasons(config)
  if (reasons.length > 0) throw new Error(reasons.join('\n'))
  return config
}
