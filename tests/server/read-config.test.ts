import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseConfig, readConfig, unsafeReasons } from '../../server/src/read-config'
import { productionEnvironment } from './support/production'

const folder = mkdtempSync(join(tmpdir(), 'read-config-'))
const production = productionEnvironment(folder)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Environment = NodeJS.ProcessEnv

/** What stops a start, or an empty text; secrets never stand in it. */
function refusal(environment: Environment): string {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    expect(told).not.toMatch(/secret-of|0123456789abcdef|event-token|AKIDexample/)
    return told
  }
}

const without = (...names: (keyof typeof production)[]): Environment => ({
  ...production,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
})
const group = (start: string) =>
  (Object.keys(production) as (keyof typeof production)[]).filter((name) => name.startsWith(start))

test('a production whose gateways are all real starts, and so does a demo by itself', () => {
  expect(refusal(production)).toBe('')
  expect(refusal({ ...production, HOST: '0.0.0.0' })).toBe('')
  expect(refusal({ DEMO: '1' })).toBe('')
  expect(refusal({ DEMO: '1', HOST: 'localhost', PUBLIC_URL: 'http://[::1]:8787' })).toBe('')
})

test('nothing configured and no demo: every gateway and the public address are named, a line each', () => {
  const lines = refusal({}).split('\n')
  expect(lines.map((line) => line.replace(/ (is not configured|must be).*/, ''))).toEqual([
    'WeChat sign-in',
    'identity provider',
    'WeChat Pay',
    'mail',
    'SMS',
    'official account',
    'subscription messages',
    'PUBLIC_URL',
    'TRUST_PROXY must name the proxies in front, or be none where they leave the clients’ addresses as they are: limits count by address, and everybody would share one',
  ])
})

test('a production says whose word on a client’s address counts: behind what speaks https for it, everybody would share one', () => {
  expect(refusal(without('TRUST_PROXY'))).toMatch(/^TRUST_PROXY must name the proxies in front, or be none/)
  expect(refusal({ ...production, TRUST_PROXY: 'none' })).toBe('')
  expect(readConfig({ ...production, TRUST_PROXY: 'none' }).trustProxy).toBe(false)
})

test('two topics never share a template, by which a candidate allows one of them', () => {
  const templates = JSON.parse(production.NOTICE_TEMPLATES)
  templates.change.subscription = templates.exam.subscription
  expect(refusal({ ...production, NOTICE_TEMPLATES: JSON.stringify(templates) })).toContain(
    'Every topic needs a subscription template of its own',
  )
})

test.each([undefined, '', 'http://exam.example.com', 'http://127.0.0.1:8787'])(
  'no production starts under the address %s: WeChat Pay and certificates would lead there',
  (PUBLIC_URL) => {
    expect(refusal({ ...production, PUBLIC_URL })).toBe(
      'PUBLIC_URL must be the https address that the outside uses: links, QR codes and payment callbacks carry it (DEMO=1 does without, for development)',
    )
  },
)

test.each<[string, Environment, string]>([
  ['sign-in', without(...group('WECHAT_'), ...group('OFFICIAL_')), 'WeChat sign-in is not configured'],
  ['identity', without(...group('IDENTITY_')), 'identity provider is not configured'],
  ['payment', without(...group('WECHAT_PAY_')), 'WeChat Pay is not configured'],
  ['mail', without('SMTP_URL', 'MAIL_FROM'), 'mail is not configured: set SMTP_URL, MAIL_FROM (DEMO=1'],
  ['SMS', without(...group('SMS_')), 'CHANNELS_OFF=sms'],
  ['the official account', without(...group('OFFICIAL_')), 'CHANNELS_OFF=officialAccount'],
])('no stand-in plays %s by itself in production', (_, environment, words) => {
  expect(refusal(environment)).toContain(words)
})

test('a channel may be left out by its name; mail, sign-in, identity and payment never', () => {
  const two = without(...group('SMS_'), ...group('OFFICIAL_'))
  expect(refusal({ ...without(...group('SMS_')), CHANNELS_OFF: 'sms' })).toBe('')
  expect(refusal({ ...two, CHANNELS_OFF: 'sms, officialAccount' })).toBe('')
  expect(refusal({ ...production, CHANNELS_OFF: 'sms' })).toContain(
    'CHANNELS_OFF names sms, but SMS is configured',
  )
  for (const name of ['mail', 'email', 'wechat', 'signIn', 'identity', 'payment', 'all', '*'])
    expect(refusal({ ...without(...group('IDENTITY_')), CHANNELS_OFF: name })).toContain(
      'CHANNELS_OFF: [0] must be one of',
    )
})

const WECHAT = { WECHAT_APPID: 'wx-app', WECHAT_SECRET: 'secret-of-wechat' }
const MAIL = { SMTP_URL: 'smtps://secret-of:mail@smtp.example.com', MAIL_FROM: 'exam@example.com' }

test.each<[string, Environment, string]>([
  ['beside real sign-in', WECHAT, 'WeChat sign-in is real'],
  ['beside real mail', MAIL, 'mail is real'],
  ['on every address', { HOST: '0.0.0.0' }, 'HOST must be a loopback address'],
  ['on every IPv6 address', { HOST: '::' }, 'HOST must be a loopback address'],
  ['on a public address', { HOST: '203.0.113.7' }, 'HOST must be a loopback address'],
  ['on a private address', { HOST: '192.168.1.5' }, 'DEMO=lan'],
  ['under a public address', { PUBLIC_URL: 'https://exam.example.com' }, 'PUBLIC_URL must not be'],
  ['behind a proxy', { TRUST_PROXY: '127.0.0.1' }, 'TRUST_PROXY must not be set'],
])('a demo %s does not start', (_, environment, words) => {
  expect(refusal({ DEMO: '1', ...environment })).toContain(words)
})

test('a demo beside doubles on this machine starts: nothing leaves it', () => {
  expect(refusal({ ...production, PUBLIC_URL: '', TRUST_PROXY: '', DEMO: '1' })).toBe('')
})

test.each<[Environment, readonly string[], boolean]>([
  [{ HOST: '192.168.1.5', PUBLIC_URL: 'http://192.168.1.5:8787' }, [], true],
  [{ HOST: '0.0.0.0' }, ['127.0.0.1', '192.168.1.5', 'fe80::1%eth0'], true],
  [{ HOST: '0.0.0.0' }, ['127.0.0.1', '192.168.1.5', '203.0.113.7'], false],
  [{ HOST: '203.0.113.7' }, [], false],
  [{ HOST: '192.168.1.5', PUBLIC_URL: 'https://exam.example.com' }, [], false],
  [{ HOST: '192.168.1.5', ...MAIL }, [], false],
])('a demo opened to a private network: %j on a machine with %j', (environment, machine, safe) => {
  const reasons = unsafeReasons(parseConfig({ DEMO: 'lan', ...environment }), machine)
  expect(reasons.length === 0).toBe(safe)
})

test.each<[string, string, string[]]>([
  [
    'TRUST_PROXY',
    'must list the addresses',
    [
      '1',
      'true',
      '2',
      '0',
      '127.1',
      '0.0.0.0',
      '::',
      '0.0.0.0/0',
      '::/0',
      '128.0.0.0/1',
      '10.0.0.1,',
      '10.0.0.0/33',
      '10.0.0.1/8/8',
      'proxy.example.com',
      '224.0.0.1',
    ],
  ],
  [
    'OPS_TOKEN',
    'must be a random text',
    [
      'ops',
      'x'.repeat(40),
      'a token with blanks in its middle',
      '运营令牌运营令牌运营令牌运营令牌运营令牌运营令牌',
    ],
  ],
  ['DEMO', 'must be 1, lan or 0', ['true', 'yes', '2']],
  [
    'PUBLIC_URL',
    'must be an http or https address',
    [
      'exam.example.com',
      'ftp://exam.example.com',
      'https://u:p@exam.example.com',
      'https://exam.example.com?x=1',
    ],
  ],
  ['LOG_LEVEL', 'must be', ['verbose']],
  ['RATE_LIMIT_FACTOR', 'must be a positive number', ['0', '-1', 'many', 'Infinity']],
  ['WECHAT_BASE_URL', 'must be an https address', ['http://api.weixin.qq.com', 'api.weixin.qq.com']],
  ['IDENTITY_TOKEN_URL', 'must be an https address', ['http://idp.example.com/token']],
  ['SMTP_URL', 'must be an smtp or smtps address', ['https://smtp.example.com', 'smtp.example.com']],
  ['OFFICIAL_ACCOUNT_AES_KEY', 'must have the 43 characters', ['short', 'x'.repeat(44)]],
  ['SMS_VALUE_LENGTH', 'must be 6 or 12', ['20']],
  ['WECHAT_PAY_API_V3_KEY', 'must have 32 characters', ['0123']],
])('%s that cannot work %s', (name, words, values) => {
  for (const value of values)
    expect([value, refusal({ ...production, [name]: value })]).toEqual([
      value,
      expect.stringContaining(`${name} ${words}`),
    ])
})

test.each<[string, string[]]>([
  ['TRUST_PROXY', ['10.0.0.1', '10.0.0.0/8, 2001:db8::/32', 'loopback', '::1', '203.0.113.7']],
  ['OPS_TOKEN', ['operator-token-of-the-tests', '7f3a9c1e5b8d2f6047a1c3e5b7d90f24']],
  ['WECHAT_BASE_URL', ['http://wechat-double:8080', 'http://10.1.2.3', 'https://egress.example.com/']],
])('%s that works starts', (name, values) => {
  for (const value of values) expect([value, refusal({ ...production, [name]: value })]).toEqual([value, ''])
})

test.each<[string, Environment]>([
  ['IDENTITY_APP_ID', without('IDENTITY_APP_ID')],
  ['IDENTITY_TOKEN_URL', { DEMO: '1', IDENTITY_APP_ID: 'wx-identity' }],
  ['IDENTITY_TOKEN_URL', { DEMO: '1', IDENTITY_PATH: 'pages/authorize/index' }],
  ['OFFICIAL_ACCOUNT_SECRET', { DEMO: '1', OFFICIAL_ACCOUNT_AES_KEY: production.OFFICIAL_ACCOUNT_AES_KEY }],
])('half a gateway names what is missing: %s', (name, environment) => {
  expect(refusal(environment)).toMatch(new RegExp(`Also set .*${name}`))
})

test('the keys of WeChat Pay come by their serials, a certificate by the one it carries', () => {
  const certificate = join(folder, 'certificate.pem')
  writeFileSync(certificate, CERTIFICATE)
  const keys = (ids: string, ...files: string[]) =>
    refusal({ ...production, WECHAT_PAY_PUBLIC_KEY_ID: ids, WECHAT_PAY_PUBLIC_KEY_FILE: files.join(', ') })
  const { WECHAT_PAY_PUBLIC_KEY_ID: id, WECHAT_PAY_PUBLIC_KEY_FILE: file } = production
  expect(keys(`${id}, ${SERIAL}`, file, certificate)).toBe('')
  expect(keys(SERIAL, certificate)).toBe('')
  expect(keys(`${id},${'5'.repeat(40)}`, file, certificate)).toContain(
    'WECHAT_PAY_PUBLIC_KEY_FILE: [1] must name',
  )
  expect(keys(`${id},${SERIAL}`, file)).toContain('must list as many serials as files')
  expect(keys(`${id},${id}`, file, file)).toContain('must list as many serials as files')
  expect(keys(id, production.WECHAT_PAY_PRIVATE_KEY_FILE)).not.toBe('')
})

/** Self-signed for these tests; its key was thrown away. */
const SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1'
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIDIzCCAgugAwIBAgIUUVfwnv3Alt4V6+gaRwV6cjLxuOEwDQYJKoZIhvcNAQEL
BQAwIDEeMBwGA1UEAwwVcGxhdGZvcm0tb2YtdGhlLXRlc3RzMCAXDTI2MTEyNjE1
MzkzM1oYDzIxMjYxMTAyMTUzOTMzWjAgMR4wHAYDVQQDDBVwbGF0Zm9ybS1vZi10
aGUtdGVzdHMwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDqlQp1S7cj
a0zcAWy4VppTddiZvGVf/ckKyxj+dcfvYx0226Uo3DM/kfoe77kuHTCilmH9NreW
QRyvt+Yv8o++Db5eXmO6SSUb0Y0wnlNT7qZLuJd+MydI8yo5Ix8QZPpfflR7Yx1W
MzPRV+PuRGO76/77UqvnDHF40NGS5zsr1ERhGQdcohUBi+LU4kQeOlktT9SbaNKU
6x5SNCqfs+6xcZef3u6e1Uv2KncaDcduFwM0R24ngZvqtlvGhbhaGnqzFdYRSGd3
mLWEadZPE1Rq5X+qDIrM+pNECTrxcR7wd1+BYMJHqL1H7lVoz6U2MUm8VkbK6vFc
1jMQyDjI8vFtAgMBAAGjUzBRMB0GA1UdDgQWBBR3F7gbiMZBz/7C3y1UyW/I+6oA
ujAfBgNVHSMEGDAWgBR3F7gbiMZBz/7C3y1UyW/I+6oAujAPBgNVHRMBAf8EBTAD
AQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBP6o7Xm+jpgHisXi6wifm6K7Zxhqhe12Bu
K7OtSscPIchy9nVUW0d3RxAyXaW91DbvlUmgayYdoUuR0lNA4lg1/c7ZagnbnfBV
4/4e4chz9bTWt42SGNEyEUl+Ao+gwb7JEdcCVJVKw4nA+bhiXq2LzF/nEkUv0GjP
wImxnvHAKdMQjt/k+qgy8ZkNAtZte6BrxGdZg3nYrX8mh1MnSw+n2loqcySYITxc
TCdfDzP4ux6wrcXeOTD3/HpXBncb7RwOnnoabfONFVB5Ea2asAsHx4L4k4ZanCSD
MPgXbRo+OuwB3eH3vwYw/lnmIO3N1NEGUnpNtHsdH/xpr74p73fb
-----END CERTIFICATE-----
`
