import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { newKey } from '../support/api'
import { signIn } from '../support/candidate'
import { ADDRESS, certified, OPS_TOKEN, operator, RESULTS_OUT, registered } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Certificate = Schemas['Certificate']
type Paper = Schemas['PaperCertificate']
type Share = Schemas['CertificateShare']
type Shares = { items: Share[]; nextCursor: string | null }

const PUBLIC_URL = 'https://exam.example.com'

let server: BuyingServer
beforeAll(async () => {
  const env = { OPS_TOKEN, PUBLIC_URL, RATE_LIMIT_FACTOR: '100' }
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', env)
}, START_MS)
afterAll(() => server.stop())

test('the holder sees the whole certificate', async () => {
  const { api, number, certificate } = await certified(server)
  expect(certificate).toMatchObject({
    number,
    status: 'valid',
    nameAtIssue: '云架构工程师',
    issuedOn: '2020-07-29',
    expiresOn: '2022-07-28',
    daysLeft: 729,
    verificationUrl: `${PUBLIC_URL}/v/${certificate.verificationCode}`,
    revokedReason: null,
    renewal: { lastSitting: '2022-06-25' },
    paper: {
      state: 'addressMissing',
      postBy: '2020-08-24',
      late: false,
      addressMasked: null,
      editable: true,
    },
  })
  expect(certificate.holderName).not.toContain('*')
  expect(certificate.verificationCode).toMatch(/^[A-Za-z0-9]{22}$/)
  const lateOn = async (day: string) => {
    await server.standClock(`${day}T10:00:00+08:00`)
    return (await api.get<Schemas['Certificate']>(`/v1/certificates/${number}`)).body.paper.late
  }
  expect([await lateOn('2020-08-24'), await lateOn('2020-08-25')]).toEqual([false, true])
  await server.standClock('2020-07-30T10:00:00+08:00')
  const list = await api.get<{ items: Schemas['CertificateSummary'][] }>('/v1/certificates?limit=1')
  expect(list.body).toMatchObject({ items: [{ number }], nextCursor: null })
})

test('the name and the address lie sealed in the database', async () => {
  const { api, path, certificate, number } = await certified(server)
  await api.send('PUT', `${path}/paper`, ADDRESS)
  const rows = await server.sql(
    `select * from certificates join paper_certificates on certificate_number = number where number = $1`,
    [number],
  )
  const stored = JSON.stringify(rows)
  for (const secret of [certificate.holderName, ADDRESS.phone, ADDRESS.street])
    expect(stored).not.toContain(secret)
})

test('a certificate expires after its last day', async () => {
  const { api, path } = await certified(server)
  const status = async (now: string) => {
    await server.standClock(now)
    return (await api.get<Certificate>(path)).body.status
  }
  expect(await status('2022-07-28T23:59:59+08:00')).toBe('valid')
  expect(await status('2022-07-29T00:00:00+08:00')).toBe('expired')
})

test('nobody else’s certificate exists for a stranger', async () => {
  const { path } = await certified(server)
  const stranger = await signIn(server)
  const answers = await Promise.all([
    stranger.get(path),
    stranger.get(`${path}/paper`),
    stranger.send('PUT', `${path}/paper`, ADDRESS),
    stranger.get(`${path}/shares`),
    stranger.post(`${path}/shares`, { days: 7 }),
    stranger.send('DELETE', `${path}/shares/shr_${'A'.repeat(22)}`),
  ])
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('the paper certificate goes to the last address given before printing', async () => {
  const { api, path, number } = await certified(server)
  const put = (address: object) => api.send<Paper>('PUT', `${path}/paper`, address)
  await put({ ...ADDRESS, region: '北京市' })
  const given = await put(ADDRESS)
  expect(given.body).toMatchObject({ state: 'addressGiven', editable: true })
  expect(given.body.addressMasked).toBe('演*** 138****0001 广东省深圳市南山区 ****')
  const ops = operator(server)
  const ship = (body: object) => ops.send<Paper>('PUT', `/v1/ops/certificates/${number}/shipment`, body)
  expect((await ship({ state: 'posted', carrier: 'EMS', trackingNumber: 'E1' })).status).toBe(400)
  expect((await ship({ state: 'printed' })).body).toMatchObject({ state: 'printed', editable: false })
  expect(await put(ADDRESS)).toMatchObject({ status: 409, body: { code: 'paper-certificate-printed' } })
  expect((await ship({ state: 'posted' })).status).toBe(400)
  const posted = await ship({ state: 'posted', carrier: 'EMS', trackingNumber: 'E1' })
  expect(posted.body).toMatchObject({ carrier: 'EMS', trackingNumber: 'E1', postedAt: RESULTS_OUT })
  expect((await ship({ state: 'printed' })).status).toBe(400)
  expect((await api.get<Paper>(`${path}/paper`)).body).toEqual(posted.body)
})

test('the address given last is offered for the next certificate, to its owner and to nobody else', async () => {
  const { api } = await registered(server)
  await payFor(server, api, 'practitioner', '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  const { items } = (await api.get<{ items: Schemas['CertificateSummary'][] }>('/v1/certificates')).body
  const [first = '', second = ''] = items.map(({ number }) => `/v1/certificates/${number}`)
  const offered = async (path: string, who = api) => (await who.get<Paper>(`${path}/paper`)).body.lastAddress
  const known = (address: typeof ADDRESS) => ({ address, masked: expect.stringContaining('138****0001') })
  expect([await offered(first), await offered(second)]).toEqual([null, null])
  const other = { ...ADDRESS, street: '另一条路二号' }
  const given = await api.send<Paper>('PUT', `${first}/paper`, ADDRESS)
  expect(JSON.stringify(given.body)).not.toContain(ADDRESS.street)
  expect(await offered(second)).toEqual(known(ADDRESS))
  await api.send('PUT', `${second}/paper`, other)
  expect([await offered(first), await offered(second)]).toEqual([known(ADDRESS), known(other)])
  expect(JSON.stringify((await api.get<Certificate>(first)).body)).not.toContain(ADDRESS.street)
  const stranger = await certified(server)
  expect(await offered(stranger.path, stranger.api)).toBeNull()
  const ship = `/v1/ops${first.slice('/v1'.length)}/shipment`
  const printed = await operator(server).send<Paper>('PUT', ship, { state: 'printed' })
  expect(JSON.stringify(printed.body)).not.toContain(ADDRESS.street)
  expect(await offered(first)).toBeUndefined()
})

test('an address that cannot be kept is refused at once, as often as it is sent, and leaves the one that was given', async () => {
  const { api, path } = await certified(server)
  const given = await api.send<Paper>('PUT', `${path}/paper`, ADDRESS)
  const kept = () => server.sql('select * from paper_certificates order by certificate_number')
  for (const sign of ['\0', '\ud800', '\u202e']) {
    const before = await kept()
    const key = newKey()
    const meant = (street: string) => api.send<Paper>('PUT', `${path}/paper`, { ...ADDRESS, street }, { key })
    for (const street of [`示例路${sign}`, sign.repeat(3)]) {
      expect(await meant(street)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request', fields: ['street'] },
      })
    }
    expect(await kept()).toEqual(before)
    // Nothing was kept under the key either: it is free for what was meant.
    expect(await meant(ADDRESS.street)).toMatchObject({ status: 200, body: given.body })
  }
})

test('a certificate without an address is not printed', async () => {
  const { number } = await certified(server)
  const answer = await operator(server).send('PUT', `/v1/ops/certificates/${number}/shipment`, {
    state: 'printed',
  })
  expect(answer).toMatchObject({ status: 400, body: { fields: ['state'] } })
})

test('ten links are live at most, and ending one makes room', async () => {
  const { api, path } = await certified(server)
  const create = () => api.post<Share & Schemas['Problem']>(`${path}/shares`, { days: 30 })
  const first = (await create()).body
  expect(first).toMatchObject({ live: true, endedAt: null, expiresAt: '2020-08-28T10:00:00+08:00' })
  const many = await Promise.all(Array.from({ length: 11 }, create))
  expect(many.filter(({ status }) => status === 201)).toHaveLength(9)
  expect(many.find(({ status }) => status === 409)?.body.code).toBe('share-limit-reached')
  const end = () => api.send('DELETE', `${path}/shares/${first.id}`)
  expect((await end()).status).toBe(204)
  expect((await end()).status).toBe(204)
  expect((await create()).status).toBe(201)
  const { items } = (await api.get<Shares>(`${path}/shares`)).body
  expect(items.filter(({ live }) => live)).toHaveLength(10)
  expect(items.find(({ id }) => id === first.id)).toMatchObject({ live: false, endedAt: RESULTS_OUT })
  const paged: Share[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Shares = (await api.get<Shares>(`${path}/shares?limit=4${cursor && `&cursor=${cursor}`}`))
      .body
    paged.push(...page.items)
    cursor = page.nextCursor
  }
  expect(paged).toEqual(items)
  expect(paged.map(({ live }) => live)).toEqual([...Array(10).fill(true), false])
})

test('the same tap twice makes one link', async () => {
  const { api, path } = await certified(server)
  const key = newKey()
  const taps = await Promise.all([1, 2].map(() => api.post<Share>(`${path}/shares`, { days: 7 }, { key })))
  expect(taps[0]?.body.id).toBe(taps[1]?.body.id)
})

test('a link ends at its instant', async () => {
  const { api, path } = await certified(server)
  const { url } = (await api.post<Share>(`${path}/shares`, { days: 7 })).body
  const code = url.split('/').at(-1)
  const look = async (now: string) => {
    await server.standClock(now)
    return (await server.visitor.get(`/v1/certificates/lookup/${code}`)).status
  }
  expect(await look('2020-08-05T09:59:59+08:00')).toBe(200)
  expect(await look('2020-08-05T10:00:00+08:00')).toBe(404)
})

test('a revoked certificate keeps its first reason, takes no new links and is not printed', async () => {
  const { api, id, path, number } = await certified(server)
  const revoke = (reason: string) => {
    return operator(server).post(`/v1/ops/certificates/${number}/revocation`, { reason })
  }
  expect((await revoke('考试违纪')).status).toBe(204)
  expect((await revoke('另一个原因')).status).toBe(204)
  const { body } = await api.get<Certificate>(path)
  expect(body).toMatchObject({ status: 'revoked', revokedReason: '考试违纪', renewal: null })
  const refused = await api.post(`${path}/shares`, { days: 7 })
  expect(refused).toMatchObject({ status: 409, body: { code: 'certificate-revoked' } })
  const address = await api.send('PUT', `${path}/paper`, ADDRESS)
  expect(address).toMatchObject({ status: 409, body: { code: 'certificate-revoked' } })
  expect((await api.get<Paper>(`${path}/paper`)).body.editable).toBe(false)
  const { next } = (await api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)).body
  expect(next).toMatchObject({ kind: 'certificate', title: '证书已撤销', certificateNumber: number })
  expect(next.detail).not.toMatch(/分享|邮寄/)
  const shipped = await operator(server).send('PUT', `/v1/ops/certificates/${number}/shipment`, {
    state: 'printed',
  })
  expect(shipped).toMatchObject({ status: 400, body: { detail: expect.stringContaining('撤销') } })
})

test('revoking needs the operator’s token and a certificate', async () => {
  const { api, number } = await certified(server)
  const body = { reason: '考试违纪' }
  expect((await api.post(`/v1/ops/certificates/${number}/revocation`, body)).status).toBe(401)
  const unknown = await operator(server).post('/v1/ops/certificates/CA2007-AAAA-AAAA/revocation', body)
  expect(unknown.status).toBe(404)
})
