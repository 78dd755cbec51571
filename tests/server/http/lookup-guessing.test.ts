import { START_MS } from '../../support/server'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', {
    RATE_LIMIT_FACTOR: '0.1',
    TRUST_PROXY: 'loopback',
  })
}, START_MS)
afterAll(() => server.stop())

test('guessing ends after a few tries, whichever way it goes on', async () => {
  const guess = () =>
    server.visitor.get('/v1/certificates/lookup?number=CA2007-AAAA-AAAA&holderName=%E6%9D%8E')
  for (let tries = 0; tries < 3; tries += 1) expect((await guess()).status).toBe(404)
  const limited = await guess()
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await server.visitor.get(`/v1/certificates/lookup/${'A'.repeat(22)}`)).status).toBe(429)
  const page = await server.visitor.get<string>(`/v/${'A'.repeat(22)}`)
  expect(page.status).toBe(429)
  expect(page.body).toContain('尝试次数过多')
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
})

test.each<[string, (index: number) => string, (index: number) => string]>([
  ['one IPv6 network', (i) => `2001:db8:5:6::${i + 1}`, (i) => `2001:db8:5:${i + 7}::1`],
  [
    'one IPv4 address in all its forms',
    (i) => ['203.0.113.9', '::ffff:203.0.113.9', '203.0.113.9:5000', '::ffff:cb00:7109'][i] ?? '',
    (i) => `203.0.113.${i + 20}`,
  ],
])(
  'who guesses from many addresses of %s is one, and neighbours are others',
  async (_what, own, neighbour) => {
    const statusFrom = async (address: string) => {
      const headers = { 'X-Forwarded-For': address }
      const path = '/v1/certificates/lookup?number=CA2007-AAAA-AAAA&holderName=%E6%9D%8E'
      return (await fetch(`${server.url}${path}`, { headers })).status
    }
    const statuses: number[] = []
    for (let index = 0; index < 4; index += 1) statuses.push(await statusFrom(own(index)))
    expect(statuses).toEqual([404, 404, 404, 429])
    for (let index = 0; index < 4; index += 1) expect(await statusFrom(neighbour(index))).toBe(404)
  },
)

test('guessing calendar addresses ends as soon', async () => {
  const guess = () => server.visitor.get(`/c/${'A'.repeat(22)}.ics`)
  for (let tries = 0; tries < 3; tries += 1) expect((await guess()).status).toBe(404)
  const limited = await guess()
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
})
