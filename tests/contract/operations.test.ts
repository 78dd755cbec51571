import type { components } from '../../server/src/contract/schema'
import { ContractClient } from '../support/contract/client'
import { operations } from '../support/contract/document'
import { START_MS, startTestServer, type TestServer } from '../support/server'

type Schemas = components['schemas']

/** Every operation succeeds once along one journey, and each answer is the one the contract promises. */
describe('the contract, operation by operation', () => {
  let server: TestServer
  let client: ContractClient
  let order: Schemas['Order']

  const wanted = { certificationCode: 'tca-architect', priceFen: 60_000, rulesVersion: '2020-01' }

  beforeAll(async () => {
    server = await startTestServer({ demo: true, now: '2020-07-10T16:20:00+08:00' })
    client = new ContractClient(server.url)
  }, START_MS)
  afterAll(() => server.stop())

  test('browsing', async () => {
    await client.call('getHome')
    await client.call('listCertifications', { query: { track: 'cloud', q: '架构' } })
    await client.call('getCertification')
    await client.call('listSittings')
    for (const year of ['2019', '2020', '2026', '2099']) await client.call('getCalendar', { path: { year } })
    await client.call('getHelp')
  })

  test('signing in and binding', async () => {
    const session = await client.call<Schemas['Session']>('createSession', {
      body: { code: 'standin-contract-1:contract' },
    })
    const renewed = await client.call<Schemas['Session']>('refreshSession', {
      body: { refreshToken: session.refreshToken },
    })
    client.accessToken = renewed.accessToken
    await client.call('bindCloudAccount', {
      body: { authorizationCode: 'standin:personal-verified:contract' },
    })
    await client.call('bindPhone', { body: { code: 'phone-contract' } })
    await client.call('bindEmail', { body: { email: 'contract@example.com' } })
    const { items } = await client.call<{ items: Schemas['SentMessage'][] }>('listDemoOutbox')
    const code = /\d{6}/.exec(items[0]?.text ?? '')?.[0]
    const me = await client.call<Schemas['Me']>('confirmEmail', { body: { code } })
    expect(me.readyToRegister).toBe(true)
    await client.call('getMe')
    await client.call('getHome')
  })

  test('cancelling, then buying', async () => {
    const sittingId = 'tca-architect-2020-08'
    const dropped = await client.call<Schemas['Order']>('createOrder', { body: { ...wanted, sittingId } })
    await client.call('cancelOrder', { path: { id: dropped.id } })
    order = await client.call('createOrder', { body: { ...wanted, sittingId: 'tca-architect-2020-07' } })
    await client.call('getHome')
    const payment = await client.call<Schemas['PaymentParameters']>('createPayment', {
      path: { id: order.id },
    })
    await client.call('playCashier', { body: { package: payment.package, outcome: 'paid' } })
    // The cashier's callback is the only caller of this operation that can sign.
    const taken = await server.sql('select 1 from payment_notifications where order_id = $1', [order.id])
    expect(taken).toHaveLength(1)
    client.succeeded.add('notifyPayment')
    order = await client.call('getOrder', { path: { id: order.id } })
    expect(order.status).toBe('paid')
    await client.call('listOrders')
  })

  test('the registration and its ticket', async () => {
    const id = order.registrationId ?? ''
    await client.call('listRegistrations')
    await client.call('getRegistration', { path: { id } })
    await client.call('setDemoClock', { body: { now: '2020-07-20T10:02:00+08:00' } })
    await client.call('getDemoState')
    const ticket = await client.call<Schemas['Ticket']>('getTicket', { path: { id } })
    expect(ticket.slot.startsAt).toBe('2020-07-25T14:00:00+08:00')
    await client.call('emailTicket', { path: { id } })
    const home = await client.call<Schemas['Home']>('getHome')
    expect(home.next).toMatchObject({ kind: 'ticketReady', target: { page: 'ticket', id } })
    await client.call('exportMe')
  })

  test('the result, and leaving', async () => {
    await client.call('setDemoOutcome', { body: { outcome: 'passed' } })
    await client.call('setDemoClock', { body: { now: '2020-07-29T10:02:00+08:00' } })
    const home = await client.call<Schemas['Home']>('getHome')
    expect(home.next).toMatchObject({ kind: 'resultReady' })
    await client.call('getRegistration', { path: { id: order.registrationId ?? '' } })
    await client.call('deleteMe')
    const session = await client.call<Schemas['Session']>('createDemoSession')
    client.accessToken = session.accessToken
    await client.call('deleteSession')
    await client.call('resetDemo')
  })

  test('nothing of the contract was left out', () => {
    expect(operations.map(({ id }) => id).filter((id) => !client.succeeded.has(id))).toEqual([])
  })
})
