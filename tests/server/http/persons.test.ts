import { randomUUID } from 'node:crypto'
import type { components } from '../../../contract/schema'
import { START_MS, startTestServer } from '../../support/server'
import type { Api } from '../support/api'
import { order, readyCandidate, sessionOf } from '../support/candidate'
import { EXAM_OVER, OPS_TOKEN, operator, RESULTS_OUT, TICKETS_OUT } from '../support/certified'
import { owedTo } from '../support/owed'
import { orderNow, payFor, play, prepare } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

const NOW = '2020-07-06T10:00:00+08:00'
const KEY = '5e'.repeat(32)
let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
}, START_MS)
beforeEach(() => server.standClock(NOW))
afterAll(() => server.stop())

/** Binds what a code of the identity provider's stand-in stands for. */
const bind = (api: Api, what: string) =>
  api.send<Schemas['Me'] & Schemas['Problem']>('PUT', '/v1/me/cloud-account', {
    authorizationCode: `standin:${what}`,
  })
const other = () => `personal-verified:${randomUUID()}`

/** One person with two accounts here. */
async function twice() {
  const name = randomUUID()
  return {
    name,
    first: await readyCandidate(server, name),
    second: await readyCandidate(server, `${name}/2`),
  }
}

async function registered(certification = 'practitioner') {
  const name = randomUUID()
  const api = await readyCandidate(server, name)
  const { registrationId } = await payFor(server, api, certification, '2020-07')
  const id = registrationId ?? ''
  const ticket = async () => (await api.get<Schemas['Ticket']>(`/v1/registrations/${id}/ticket`)).body
  return { name, api, id, ticket }
}

test('a registration stays its person’s from payment until the result, and a corrected name reaches the ticket', async () => {
  const { name, api, id, ticket } = await registered()
  for (const instant of [NOW, TICKETS_OUT, EXAM_OVER, '2020-07-26T10:00:00+08:00']) {
    await server.advanceTo(instant)
    for (const what of [other(), 'company:x', 'personal-unverified:x']) {
      const refused = await bind(api, what)
      expect([refused.status, refused.body.code, refused.body.registrationId]).toEqual([
        409,
        'person-differs',
        id,
      ])
    }
  }
  const before = await ticket()
  expect((await bind(api, `personal-verified:${name}//王小明`)).status).toBe(200)
  expect(await ticket()).toEqual({ ...before, holderMasked: '王**' })
  expect((await bind(api, `personal-verified:${name}/another/王晓明`)).status).toBe(200)

  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  expect((await bind(api, other())).status).toBe(200)
  const { items } = (await api.get<{ items: Schemas['CertificateSummary'][] }>('/v1/certificates')).body
  const certificate = await api.get<Schemas['Certificate']>(`/v1/certificates/${items[0]?.number}`)
  expect(certificate.body.holderName).toBe('王晓明')
  // What was theirs stays theirs, also under an account that is somebody else's now.
  expect(await ticket()).toEqual({ ...before, holderMasked: '王**' })
})

test('an unpaid order holds its person until it is cancelled', async () => {
  const api = await readyCandidate(server)
  const { id } = (await order(server, api, 'practitioner', '2020-07')).body
  const refused = await bind(api, other())
  expect([refused.body.code, refused.body.orderId]).toEqual(['person-differs', id])
  await api.post(`/v1/orders/${id}/cancellation`)
  expect((await bind(api, other())).status).toBe(200)
})

test('whoever fails keeps the free retake; another person who is bound does not get it', async () => {
  const { name, api, id } = await registered()
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'failed' })
  await server.advanceTo(RESULTS_OUT)
  await bind(api, other())
  const retake = () =>
    api.post<Schemas['Problem']>(`/v1/registrations/${id}/retake`, { sittingId: 'practitioner-2020-09' })
  const options = await api.get<Schemas['ChangeOptions']>(`/v1/registrations/${id}/retake-options`)
  expect(options.body.refusal?.code).toBe('person-differs')
  expect((await retake()).body.code).toBe('person-differs')
  await bind(api, `personal-verified:${name}`)
  const second = await readyCandidate(server, `${name}/2`)
  const unpaid = (await order(server, second, 'practitioner', '2020-09')).body
  expect((await retake()).body).toMatchObject({ code: 'already-registered' })
  await second.post(`/v1/orders/${unpaid.id}/cancellation`)
  expect((await retake()).status).toBe(201)
  expect((await order(server, second, 'practitioner', '2020-10')).body.code).toBe('already-registered')
})

test('one person has one order and one registration of a subject, under whatever account', async () => {
  const { first, second } = await twice()
  const orders = await Promise.all(
    [first, second].map((api) => order(server, api, 'tca-architect', '2020-07')),
  )
  expect(orders.map(({ status }) => status).sort()).toEqual([201, 409])
  const [winner, loser] = orders[0]?.status === 201 ? [first, second] : [second, first]
  const won = orders.find(({ status }) => status === 201)?.body.id ?? ''
  const refused = orders.find(({ status }) => status === 409)?.body
  expect([refused?.code, refused?.orderId]).toEqual(['order-unpaid', undefined])
  await play(server, await prepare(winner, won), 'paid')
  for (const month of ['2020-07', '2020-08']) {
    const again = (await order(server, loser, 'tca-architect', month)).body
    expect([again.code, again.registrationId]).toEqual(['already-registered', undefined])
  }
  const { candidateId } = await sessionOf(server, loser)
  const copy = server.sql(
    `insert into registrations (id, order_id, candidate_id, certification_code, sitting_id, slot, created_at,
       person_fingerprint)
     select 'reg_x', (select id from orders o where not exists (select from registrations where order_id = o.id) limit 1), $2, certification_code, sitting_id, 1, now(),
       person_fingerprint from registrations where order_id = $1`,
    [won, candidateId],
  )
  await expect(copy).rejects.toThrow('registrations_one_live_of_person')
})

test('an afternoon has two slots for a person, not for an account', async () => {
  const { first, second } = await twice()
  const one = await payFor(server, first, 'tca-sysops', '2020-07')
  const two = await payFor(server, second, 'tca-developer', '2020-07')
  const slots = await server.sql<{ slot: number }>(
    'select slot from registrations where order_id = any($1) order by slot',
    [[one.id, two.id]],
  )
  expect(slots).toEqual([{ slot: 1 }, { slot: 2 }])
  const third = await order(server, second, 'practitioner', '2020-07')
  expect(third.body.code).toBe('sitting-limit-reached')
})

test('a moved afternoon keeps a person’s subjects in two slots, whatever accounts they are under', async () => {
  const { first, second } = await twice()
  const one = await payFor(server, first, 'tca-sysops', '2021-03')
  const two = await payFor(server, second, 'tca-developer', '2021-03')
  const move = { examDate: '2021-03-20', reason: '考场停电' }
  const moved = await operator(server).send('PUT', '/v1/ops/calendar/2021-03', move)
  expect(moved.body).toEqual({ movedRegistrations: 2 })
  const slots = await server.sql<{ slot: number }>(
    'select slot from registrations where order_id = any($1) order by slot',
    [[one.id, two.id]],
  )
  expect(slots).toEqual([{ slot: 1 }, { slot: 2 }])
})

test('a prerequisite that was passed under another account counts', async () => {
  const { first, second } = await twice()
  expect((await order(server, second, 'tcp-architect', '2020-09')).body.code).toBe('prerequisite-missing')
  await payFor(server, first, 'tca-architect', '2020-07')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  expect((await order(server, second, 'tcp-architect', '2020-09')).status).toBe(201)
})

test('another person who is bound does not inherit a passed prerequisite, and has it again under their own account', async () => {
  const { name, api } = await registered('tca-architect')
  await server.visitor.send('PUT', '/v1/demo/outcome', { outcome: 'passed' })
  await server.advanceTo(RESULTS_OUT)
  expect((await bind(api, other())).status).toBe(200)
  expect((await order(server, api, 'tcp-architect', '2020-09')).body.code).toBe('prerequisite-missing')
  await bind(api, `personal-verified:${name}`)
  expect((await order(server, api, 'tcp-architect', '2020-09')).status).toBe(201)
})

test.each([
  [
    'has the subject under another account',
    (second: Api) => payFor(server, second, 'practitioner', '2020-08'),
  ],
  ['is no longer bound', (_second: Api, first: Api) => bind(first, other())],
])('a payment that comes late, when its person %s, goes back', async (_what, meanwhile) => {
  const { first, second } = await twice()
  const { id } = (await order(server, first, 'practitioner', '2020-07')).body
  const cashier = await prepare(first, id)
  await server.advanceTo('2020-07-06T10:15:00+08:00')
  expect((await orderNow(first, id)).status).toBe('expired')
  await meanwhile(second, first)
  // The payment was quicker than its closing.
  await server.sql(`update sandbox_payments set state = 'NOTPAY' where out_trade_no = $1`, [id])
  await play(server, cashier, 'paid')
  await server.runJobs()
  expect((await orderNow(first, id)).status).toBe('refunded')
  const kinds = (await owedTo(server, first, 'refundAccepted', 'refundPaid')).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['refundAccepted', 'refundPaid'])
})

test('a person can be bound to as many accounts as the policy allows', async () => {
  const name = randomUUID()
  for (const account of ['1', '2', '3']) await readyCandidate(server, `${name}/${account}`)
  const fourth = await readyCandidate(server, randomUUID())
  expect((await bind(fourth, `personal-verified:${name}/4`)).body.code).toBe('person-account-limit')
  expect((await bind(fourth, `personal-verified:${name}/4/x`)).body.code).toBe('person-account-limit')
})

test('persons from before they were kept are known after the next start, and a double one is an operator’s matter', async () => {
  const { first, second } = await twice()
  await payFor(server, first, 'tca-architect', '2020-07')
  const forget = async () => {
    for (const table of ['personal_data', 'orders', 'registrations'])
      await server.sql(`update ${table} set person_fingerprint = null`)
  }
  await forget()
  await payFor(server, second, 'tca-architect', '2020-08')
  await forget()
  const env = { DATABASE_URL: server.databaseUrl, PERSONAL_DATA_KEY: KEY }
  await (await startTestServer({ demo: true, now: NOW, env })).stop()
  expect(
    await server.sql(
      `select 1 from personal_data where person_fingerprint is null and id_number_sealed is not null`,
    ),
  ).toEqual([])
  const { body } = await operator(server).get<{ items: Schemas['MoneyCase'][] }>('/v1/ops/cases?state=open')
  expect(body.items.map(({ kind }) => kind)).toEqual(['personTwice'])
  expect((await bind(first, other())).body.code).toBe('person-differs')
})
