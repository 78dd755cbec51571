import { START_MS } from '../../support/server'
import { sealedNews } from '../gateways/wechat-pay-books'
import { platformHeaders } from '../gateways/wechat-pay-double'
import { newKey } from '../support/api'
import { sessionOf, signIn } from '../support/candidate'
import { certified, OPS_TOKEN, operator } from '../support/certified'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '0.1' })
}, START_MS)
afterAll(() => server.stop())

test('guessing ends after a few tries, whichever way it goes on', async () => {
  const guess = () =>
    server.visitor.post('/v1/certificates/lookup', { number: 'CA2007-AAAA-AAAA', holderName: '李' })
  for (let tries = 0; tries < 3; tries += 1) expect((await guess()).status).toBe(404)
  const limited = await guess()
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  const inAddress = '/v1/certificates/lookup?number=CA2007-AAAA-AAAA&holderName=%E6%9D%8E'
  expect((await server.visitor.get(inAddress)).status).toBe(429)
  expect((await server.visitor.get(`/v1/certificates/lookup/${'A'.repeat(22)}`)).status).toBe(429)
  const page = await server.visitor.get<string>(`/v/${'A'.repeat(22)}`)
  expect(page.status).toBe(429)
  expect(page.body).toContain('尝试次数过多')
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('guessing calendar addresses ends as soon', async () => {
  const guess = () => server.visitor.get(`/c/${'A'.repeat(22)}.ics`)
  for (let tries = 0; tries < 3; tries += 1) expect((await guess()).status).toBe(404)
  const limited = await guess()
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('writes that are refused again and again end, leave no more keys behind, and stop nobody else', async () => {
  const api = await signIn(server)
  const { candidateId } = await sessionOf(server, api)
  const attempt = () =>
    api.post(`/v1/orders/ord_${'0'.repeat(22)}/cancellation`, undefined, { key: newKey() })
  for (let tries = 0; tries < 7; tries += 1) expect((await attempt()).status).toBe(404)
  const kept = () =>
    server.sql('select key from idempotency_keys where candidate_id = $1 order by key', [candidateId])
  const before = await kept()
  const limited = await attempt()
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await kept()).toEqual(before)
  expect((await api.get('/v1/me')).status).toBe(200)
  const other = await signIn(server)
  expect((await other.post(`/v1/orders/ord_${'0'.repeat(22)}/cancellation`)).status).toBe(404)
})

test('a copy of all data is not to be had without end', async () => {
  const api = await signIn(server)
  expect((await api.get('/v1/me/export')).status).toBe(200)
  const limited = await api.get('/v1/me/export')
  expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('links to one certificate are not made without end', async () => {
  const { api, path } = await certified(server)
  const make = () => api.post(`${path}/shares`, { days: 7 })
  for (let tries = 0; tries < 3; tries += 1) expect((await make()).status).toBe(201)
  expect(await make()).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
})

test('sessions are not renewed without end', async () => {
  const renew = () => server.visitor.post('/v1/session/refresh', { refreshToken: 'x'.repeat(43) })
  for (let tries = 0; tries < 12; tries += 1) expect((await renew()).status).toBe(401)
  expect(await renew()).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
})

test('wrong operator tokens and forged callbacks end, and whoever has the right token goes on', async () => {
  const wrong = () => server.visitor.as('wrong-operator-token').get('/v1/ops/notices')
  for (let tries = 0; tries < 2; tries += 1) expect((await wrong()).status).toBe(401)
  const resource = { outTradeNo: 'ord_1' }
  const body = sealedNews({ id: 'EV-1', event: 'TRANSACTION.SUCCESS', resource })
  const forged = () =>
    server.visitor.post('/v1/payments/wechat/notify', body, { headers: platformHeaders(body) })
  expect((await forged()).status).toBe(401)
  for (const attempt of [forged, wrong, () => server.visitor.as('wrong').get('/metrics')]) {
    const limited = await attempt()
    expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } })
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect((await operator(server).get('/v1/ops/notices')).status).toBe(200)
})
