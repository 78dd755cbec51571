import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { readyCandidate } from '../support/candidate'
import { ADDRESS, certified, OPS_TOKEN, operator, REGISTERING, RESULTS_OUT } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Certificate = Schemas['Certificate']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN })
}, START_MS)
afterAll(() => server.stop())

test('one that a newer has replaced says by which, and has nothing to renew', async () => {
  const { api, path, certificate, number } = await certified(server)
  const newer = 'CA2206-TEST-NEWR'
  const { registrationId } = await payFor(server, api, 'tca-architect', '2020-09')
  await server.sql(
    `insert into certificates select (jsonb_populate_record(c, jsonb_build_object('number', $2::text,
       'verification_code', 'a-code-of-its-own-here', 'registration_id', $3::text, 'expires_on', '2024-06-28'))).*
     from certificates c where number = $1`,
    [number, newer, registrationId],
  )
  const read = async () => (await api.get<Certificate>(path)).body
  expect([(await read()).replacedBy, (await read()).renewal]).toEqual([newer, null])
  await server.sql(
    "update certificates set revoked_at = now(), revoked_reason = '考试违纪' where number = $1",
    [newer],
  )
  expect([(await read()).replacedBy, (await read()).renewal]).toEqual([undefined, certificate.renewal])
})

test('of two persons who were bound one after the other, neither replaces the other’s, nor is shown the other’s address', async () => {
  const { api, number, path } = await certified(server)
  await api.send('PUT', `${path}/paper`, ADDRESS)
  const authorizationCode = `standin:personal-verified:${randomUUID()}//王小明`
  expect((await api.send('PUT', '/v1/me/cloud-account', { authorizationCode })).status).toBe(200)
  await payFor(server, api, 'tca-architect', '2020-08')
  expect((await api.get<Certificate>(path)).body.registeredAs).toBeUndefined()
  await server.advanceTo('2020-09-02T10:00:00+08:00')
  const { items } = (await api.get<{ items: Schemas['CertificateSummary'][] }>('/v1/certificates')).body
  const other = items.find((item) => item.number !== number)?.number
  const first = (await api.get<Certificate>(path)).body
  expect([first.replacedBy, first.renewal?.lastSitting]).toEqual([undefined, '2022-06-25'])
  const paper = (at: string) => api.get<{ lastAddress: unknown }>(`/v1/certificates/${at}/paper`)
  expect((await paper(other ?? '')).body.lastAddress).toBeNull()
  expect((await paper(number)).body.lastAddress).toMatchObject({ address: { street: ADDRESS.street } })
  await server.advanceTo('2022-03-01T10:00:00+08:00')
  await payFor(server, api, 'tca-architect', '2022-06')
  await server.advanceTo('2022-04-29T10:00:00+08:00')
  const told = await server.sql<{ cause: string }>(
    "select cause from notices where cause like 'expiring:%' and (cause like $1 or cause like $2)",
    [`%${number}%`, `%${other}%`],
  )
  // Whoever is bound now renews neither: the one is another person’s, the other’s renewal is registered.
  expect(told.map(({ cause }) => cause)).toEqual([])
})

test('who is registered for the renewal is asked to register neither by notice nor by the first screen', async () => {
  const { api, number, path } = await certified(server)
  const causes = async () => {
    const rows = await server.sql<{ cause: string }>('select cause from notices where cause like $1', [
      `expiring:${number}:%`,
    ])
    return rows.map(({ cause }) => cause)
  }
  const steps = async () => {
    const { next, also } = (await api.get<Schemas['Home']>('/v1/home')).body
    return [next?.kind, also?.kind]
  }
  // Weeks before it ends, nobody is woken for it.
  await server.advanceTo('2022-04-29T09:59:59+08:00')
  expect(await causes()).toEqual([])
  await server.advanceTo('2022-04-29T10:00:00+08:00')
  expect(await causes()).toEqual([`expiring:${number}:90`])
  expect(await steps()).toContain('certificateExpiring')
  const { registrationId } = await payFor(server, api, 'tca-architect', '2022-06')
  await server.advanceTo('2022-05-30T10:00:00+08:00')
  expect(await causes()).toEqual([`expiring:${number}:90`])
  expect(await steps()).not.toContain('certificateExpiring')
  expect((await api.get<Certificate>(path)).body.registeredAs).toBe(registrationId)
})

test('a corrected tracking number is told with the day on which the certificate was posted', async () => {
  const { api, number, path } = await certified(server)
  await api.send('PUT', `${path}/paper`, ADDRESS)
  const move = (body: object) => operator(server).send('PUT', `/v1/ops/certificates/${number}/shipment`, body)
  await move({ state: 'printed' })
  await move({ state: 'posted', carrier: '顺丰速运', trackingNumber: 'SF1' })
  await server.advanceTo('2020-08-10T10:00:00+08:00')
  await move({ state: 'posted', carrier: '顺丰速运', trackingNumber: 'SF2' })
  const told = await server.sql<{ facts: { postedOn: string } }>(
    'select facts from notices where cause like $1 order by cause',
    [`posted:${number}:%`],
  )
  expect(told.map(({ facts }) => facts.postedOn)).toEqual(['2020-07-29', '2020-07-29'])
})

test('who renews under another account of theirs is asked to renew by nothing', async () => {
  await server.standClock(REGISTERING)
  const name = randomUUID()
  const first = await readyCandidate(server, name)
  const second = await readyCandidate(server, `${name}/2`)
  const { registrationId } = await payFor(server, first, 'tca-sysops', '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  const { body } = await first.get<Schemas['Result']>(`/v1/registrations/${registrationId}/result`)
  await server.advanceTo('2022-03-01T10:00:00+08:00')
  const path = `/v1/certificates/${body.next.certificateNumber}`
  const renewal = async () => (await first.get<Certificate>(path)).body.renewal
  const steps = async () => {
    const { next, also } = (await first.get<Schemas['Home']>('/v1/home')).body
    return [next?.kind, also?.kind]
  }
  await server.advanceTo('2022-04-08T10:00:00+08:00')
  expect(await renewal()).not.toBeNull()
  const renewing = await payFor(server, second, 'tca-sysops', '2022-06')
  expect(await renewal()).toBeNull()
  await server.advanceTo('2022-04-29T10:00:00+08:00')
  const told = 'select cause from notices where cause like $1'
  expect(body.next.certificateNumber).toBeDefined()
  expect(await server.sql(told, [`expiring:${body.next.certificateNumber}%`])).toEqual([])
  expect(await steps()).toEqual([undefined, undefined])
  await server.sql('update registrations set closed_at = now() where id = $1', [renewing.registrationId])
  expect(await steps()).toEqual(['certificateExpiring', undefined])
})

test('who has passed since under another account is offered no retake, and is told where the certificate is', async () => {
  await server.standClock(REGISTERING)
  const name = randomUUID()
  const first = await readyCandidate(server, name)
  const second = await readyCandidate(server, `${name}/2`)
  const { registrationId } = await payFor(server, first, 'tca-sysops', '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'failed' })
  await server.advanceTo(RESULTS_OUT)
  const next = async () =>
    (await first.get<Schemas['Result']>(`/v1/registrations/${registrationId}/result`)).body.next
  expect(await next()).toMatchObject({ kind: 'retake', title: expect.stringContaining('补考') })
  await payFor(server, second, 'tca-sysops', '2020-09')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo('2020-09-30T10:00:00+08:00')
  expect(await next()).toMatchObject({
    kind: 'certificate',
    detail: '你已用另一个账号通过这项认证',
    certificateNumber: null,
  })
  const { next: step, also } = (await first.get<Schemas['Home']>('/v1/home')).body
  expect(JSON.stringify([step, also])).not.toContain('补考')
  // Whoever is bound to the first account next is no part of it.
  await first.send('PUT', '/v1/me/cloud-account', {
    authorizationCode: `standin:personal-verified:${randomUUID()}//王小明`,
  })
  expect(JSON.stringify(await next())).not.toContain('通过')
})
