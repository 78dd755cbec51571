import type { components } from '../../../contract/schema'
import { HOLDER_PURPOSE } from '../../../server/src/use-cases/certificates/issue'
import { START_MS } from '../../support/server'
import { TYPED_NAMES } from '../../support/typed-names'
import { certified, OPS_TOKEN, operator } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Public = Schemas['PublicCertificate']

let server: BuyingServer
let holder: Awaited<ReturnType<typeof certified>>
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
  holder = await certified(server)
}, START_MS)
afterAll(() => server.stop())

const lookup = <T = Public>(number: string, holderName: string) =>
  server.visitor.post<T>('/v1/certificates/lookup', { number, holderName })
const verify = <T = Public>(code: string) => server.visitor.get<T>(`/v1/certificates/lookup/${code}`)
const page = async (path: string, form?: Record<string, string>) => {
  const response = await fetch(`${server.url}${path}`, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  return { status: response.status, headers: response.headers, html: await response.text() }
}

test('anyone can verify by number and name, typed in any way, and sees the name masked', async () => {
  const { number, certificate } = holder
  const { status, body } = await lookup(number.toLowerCase(), ` ${certificate.holderName} `)
  expect(status).toBe(200)
  expect(body).toEqual({
    number,
    status: 'valid',
    certificationName: '云架构工程师',
    currentName: null,
    level: 'associate',
    issuedOn: '2020-07-29',
    expiresOn: '2022-07-28',
    holderMasked: `${certificate.holderName.slice(0, 1)}${'*'.repeat(certificate.holderName.length - 1)}`,
  })
  expect((await verify(certificate.verificationCode)).body).toEqual(body)
  const query = new URLSearchParams({ number, holderName: certificate.holderName })
  expect((await server.visitor.get(`/v1/certificates/lookup?${query}`)).body).toEqual(body)
})

test('a name is found however it is typed, up to the longest that can be issued, in the app and on the page', async () => {
  const { number, certificate } = holder
  const holdAs = (name: string) =>
    server.sql('update certificates set holder_sealed = $1 where number = $2', [
      server.sealer.seal(name, HOLDER_PURPOSE),
      number,
    ])
  const longest = '买买提·'.repeat(50)
  for (const [issued, typed] of [...TYPED_NAMES, [longest, longest.replaceAll('·', '⋅')]] as const) {
    await holdAs(issued)
    const found = [
      (await lookup(number, typed)).status,
      (await page('/v', { number, holderName: typed })).status,
    ]
    expect([typed, ...found]).toEqual([typed, 200, 200])
  }
  await holdAs(certificate.holderName)
})

test('of a number letters and digits count, nothing else, in the app and on the page', async () => {
  const { number, certificate } = holder
  const { holderName } = certificate
  const typings = [
    number.replaceAll('-', ''),
    number.replaceAll('-', ' '),
    `\u202d${number}\u202c`,
    number.replaceAll('-', '·'),
  ]
  for (const typed of typings) {
    const found = [
      (await lookup(typed, holderName)).status,
      (await page('/v', { number: typed, holderName })).status,
    ]
    expect([typed, ...found]).toEqual([typed, 200, 200])
  }
})

test.each(['\0AAAA', 'AAAA\0', '\u0007'.repeat(4), '\u202e\u202c——'])(
  'what is no number, %j, is not found',
  async (number) => {
    for (const name of ['x', '\0', '\u202e']) {
      expect(await lookup<Schemas['Problem']>(number, name)).toMatchObject({
        status: 404,
        body: { code: 'certificate-unknown' },
      })
      expect((await page('/v', { number, holderName: name })).status).toBe(404)
    }
  },
)

test('an unknown number and a wrong name cannot be told apart, nor by the work they cost', async () => {
  const ask = async (number: string, name: string) => {
    let body: unknown
    const statements = await server.countStatements(async () => {
      const answer = await lookup<Schemas['Problem']>(number, name)
      body = { ...answer.body, incident: '' }
    })
    return { statements, body }
  }
  const wrongName = await ask(holder.number, '别人')
  const unknown = await ask('CA2007-AAAA-AAAA', holder.certificate.holderName)
  expect(wrongName).toMatchObject({ statements: 2, body: { status: 404, code: 'certificate-unknown' } })
  expect(unknown).toEqual(wrongName)
  expect(await ask('no number at all', 'x')).toEqual(wrongName)
})

test('the page says what the app says, and needs no script', async () => {
  const { number, certificate } = holder
  const byCode = await page(`/v/${certificate.verificationCode}`)
  const byName = await page('/v', { number, holderName: certificate.holderName })
  for (const { status, html, headers } of [byCode, byName]) {
    expect(status).toBe(200)
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('证书有效')
    expect(html).toContain(number)
    expect(html).not.toContain(certificate.holderName)
    expect(html).not.toMatch(/<script|<link|https?:/)
    expect(html).toMatch(/证书真实，且在有效期内[\s\S]*工程师级/)
    expect(html).toMatch(/微信中搜索小程序“认证考试助手”[\s\S]*并非任何云服务商的官方产品/)
    expect(headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test.each([
  ['a code nobody has', `/v/${'A'.repeat(22)}`, undefined],
  ['something that is no code', '/v/%3Cb%3E', undefined],
  ['a wrong name', '/v', { number: 'CA2007-AAAA-AAAA', holderName: '<b>' }],
  ['an empty form', '/v', {}],
])('the page finds nothing for %s', async (_, path, form) => {
  const { status, html } = await page(path, form)
  expect(status).toBe(404)
  expect(html).toContain('没有查到证书')
  expect(html).not.toContain('<b>')
})

test('a form sent to an operation of the contract is refused', async () => {
  const response = await fetch(`${server.url}/v1/session`, {
    method: 'POST',
    body: new URLSearchParams({ code: 'x' }),
  })
  expect(response.status).toBe(400)
})

test('the form asks for number and name', async () => {
  const { status, html } = await page('/v')
  expect(status).toBe(200)
  expect(html).toMatch(/<form method="post" action="\/v">/)
  expect(html.match(/<label>/g)).toHaveLength(2)
})

test('an ended link says so on the page and opens nothing in the app', async () => {
  const { api, path } = holder
  const share = (await api.post<Schemas['CertificateShare']>(`${path}/shares`, { days: 7 })).body
  const code = share.url.split('/').at(-1) ?? ''
  expect(share.path).toContain(code)
  expect((await verify(code)).body).toMatchObject({ number: holder.number })
  await api.send('DELETE', `${path}/shares/${share.id}`)
  expect(await verify<Schemas['Problem']>(code)).toMatchObject({
    status: 404,
    body: { code: 'share-ended', title: '分享已结束' },
  })
  const { status, html } = await page(`/v/${code}`)
  expect(status).toBe(410)
  expect(html).toContain('分享已结束')
  expect(html).not.toContain(holder.number)
})

test('a renamed subject shows its name at issue and the new one', async () => {
  const rename = (name: string) =>
    server.sql(`update certifications set name = $1 where code = 'tca-architect'`, [name])
  await rename('云方案架构师')
  const { body } = await verify(holder.certificate.verificationCode)
  expect(body).toMatchObject({ certificationName: '云架构工程师', currentName: '云方案架构师' })
  expect((await page(`/v/${holder.certificate.verificationCode}`)).html).toContain('云方案架构师')
  await rename('云架构工程师')
})

test('a revoked certificate says so by number, code, live link and page', async () => {
  const { api, path, number, certificate } = await certified(server)
  const share = (await api.post<Schemas['CertificateShare']>(`${path}/shares`, { days: 90 })).body
  const code = share.url.split('/').at(-1) ?? ''
  await operator(server).post(`/v1/ops/certificates/${number}/revocation`, { reason: '考试违纪' })
  for (const answer of [
    await lookup(number, certificate.holderName),
    await verify(certificate.verificationCode),
    await verify(code),
  ]) {
    expect(answer).toMatchObject({ status: 200, body: { status: 'revoked' } })
    expect(JSON.stringify(answer.body)).not.toContain('违纪')
  }
  expect((await page(`/v/${code}`)).html).toContain('证书已被撤销')
})

test('the day after the last one the lookup says expired', async () => {
  const status = async (now: string) => {
    await server.standClock(now)
    return (await verify(holder.certificate.verificationCode)).body.status
  }
  expect(await status('2022-07-28T23:59:59+08:00')).toBe('valid')
  expect(await status('2022-07-29T00:00:00+08:00')).toBe('expired')
  expect((await page(`/v/${holder.certificate.verificationCode}`)).html).toContain('证书已过期')
})
