import type { components } from '../../contract/schema'
import { becomeReady, buy, wishFor } from '../support/contract/buying'
import { ContractClient } from '../support/contract/client'
import { operations } from '../support/contract/document'
import { officialAccountEnv, signedEvent, UNSUBSCRIBED } from '../support/contract/official-account'
import { moneyCase, OPS_TOKEN } from '../support/contract/world'
import { START_MS, startTestServer, type TestServer } from '../support/server'

type Schemas = components['schemas']

const AT = { result: '2020-07-29T10:02:00+08:00', failed: '2020-09-03T10:02:00+08:00' }

/** Every operation succeeds once along one journey, and each answer is the one the contract promises. */
describe('the contract, operation by operation', () => {
  let server: TestServer
  let client: ContractClient
  let order: Schemas['Order']
  let deferredId: string
  let certificate: Schemas['Certificate']

  beforeAll(async () => {
    server = await startTestServer({ demo: true, now: '2020-07-10T16:20:00+08:00', env: { OPS_TOKEN } })
    client = new ContractClient(server.url, undefined, OPS_TOKEN)
  }, START_MS)
  afterAll(() => server.stop())

  test('browsing', async () => {
    await client.call('getHome')
    await client.call('getPrefetch')
    await client.call('listCertifications', { query: { track: 'cloud', q: '架构' } })
    await client.call('getCertification')
    await client.call('listSittings')
    for (const year of ['2019', '2020', '2026', '2099']) await client.call('getCalendar', { path: { year } })
    expect((await client.call<Schemas['Help']>('getHelp')).trialExamUrl).toContain('example.com')
    const centres = await client.call<{ cities: string[] }>('listTestCentres', { query: { city: '深圳' } })
    expect(centres.cities.length).toBeGreaterThanOrEqual(6)
    await client.call('listPartners', { query: { city: '深圳', q: '示例' } })
  })

  test('signing in and binding', async () => {
    expect((await becomeReady(client, 'contract')).readyToRegister).toBe(true)
    await client.call('getMe')
    await client.call('getHome')
  })

  test('cancelling, then buying', async () => {
    const dropped = await client.call<Schemas['Order']>('createOrder', {
      body: wishFor('tca-architect', '2020-08', 60_000),
    })
    await client.call('cancelOrder', { path: { id: dropped.id } })
    order = await buy(client, wishFor('tca-architect', '2020-07', 60_000))
    expect(order.status).toBe('paid')
    // The cashier's callback is the only caller of this operation that can sign.
    const taken = await server.sql('select 1 from payment_notifications where order_id = $1', [order.id])
    expect(taken).toHaveLength(1)
    client.succeeded.add('notifyPayment')
    await client.call('listOrders')
  })

  test('a coupon, and giving the order back', async () => {
    const coupon = { code: 'DEMO-SAVE-100', certificationCode: 'tca-sysops' }
    const { amountFen } = await client.call<Schemas['CouponCheck']>('checkCoupon', { body: coupon })
    for (const code of ['PARTNER-DEMO', 'DEMO-EXPIRED', 'NO-SUCH-CODE']) {
      await client.call('checkCoupon', { body: { ...coupon, code } })
    }
    const wish = { ...wishFor('tca-sysops', '2020-09', 60_000), couponCode: coupon.code }
    const bought = await buy(client, wish)
    expect(bought).toMatchObject({ amountFen, discountFen: 10_000, refund: { allowed: true, amountFen } })
    const back = await client.call<Schemas['Order']>('refundOrder', { path: { id: bought.id } })
    expect(back.status).toMatch(/^refund/)
  })

  test('a deferral, and a sitting that the operator moves', async () => {
    const bought = await buy(client, wishFor('tca-developer', '2020-07', 60_000))
    deferredId = bought.registrationId ?? ''
    const path = { id: deferredId }
    const choices = await client.call<Schemas['ChangeOptions']>('getDeferralOptions', { path })
    const sittingId = choices.options.find(({ choosable }) => choosable)?.sittingId
    const deferred = await client.call<Schemas['Registration']>('deferRegistration', {
      path,
      body: { sittingId },
    })
    expect(deferred).toMatchObject({ deferredFrom: '2020-07-25', sitting: { id: 'tca-developer-2020-08' } })
    const december = { month: '2020-12' }
    const move = { examDate: '2020-12-19', reason: '场地调整' }
    await client.call('overrideSitting', { path: december, body: move })
    await client.call('setExamLink', { path: december, body: { url: 'https://exam.example.com/' } })
  })

  test('the registration and its ticket', async () => {
    const path = { id: order.registrationId ?? '' }
    await client.call('listRegistrations')
    await client.call('getRegistration', { path })
    await client.call('setDemoClock', { body: { now: '2020-07-20T10:02:00+08:00' } })
    await client.call('getDemoState')
    const ticket = await client.call<Schemas['Ticket']>('getTicket', { path })
    expect(ticket.slot.startsAt).toBe('2020-07-25T14:00:00+08:00')
    await client.call('emailTicket', { path })
    await client.call('emailTrialExam')
    const home = await client.call<Schemas['Home']>('getHome')
    expect(home.next).toMatchObject({ kind: 'ticketReady', target: { page: 'ticket', id: path.id } })
    await client.call('exportMe')
    await client.call('previewDeletion')
    await client.call('endShares')
    await client.call('setDemoClock', { body: { now: '2020-07-26T10:02:00+08:00' } })
    const csv = `ticketNumber,outcome,score,网络设计\n${ticket.number},passed,82,90\n`
    for (const dryRun of ['true', 'false']) {
      const report = await client.call('importResults', { query: { dryRun }, body: csv })
      expect(report).toMatchObject({ accepted: 1, rejected: 0, kept: dryRun === 'false' })
    }
  })

  test('the result and its certificate', async () => {
    await client.call('setDemoClock', { body: { now: AT.result } })
    const home = await client.call<Schemas['Home']>('getHome')
    expect(home.next).toMatchObject({ kind: 'resultReady' })
    const path = { id: order.registrationId ?? '' }
    await client.call('getRegistration', { path })
    const result = await client.call<Schemas['Result']>('getResult', { path })
    expect(result).toMatchObject({ outcome: 'passed', score: 82, next: { kind: 'certificate' } })
    const { items } = await client.call<{ items: Schemas['CertificateSummary'][] }>('listCertificates')
    const number = items[0]?.number ?? ''
    certificate = await client.call('getCertificate', { path: { number } })
    expect(result.next.certificateNumber).toBe(number)
  })

  test('the paper certificate, sharing, and verification by anyone', async () => {
    const { number, holderName, verificationCode } = certificate
    const path = { number }
    const address = {
      recipient: '演示考生',
      phone: '13800000000',
      region: '广东省深圳市',
      street: '示例路 1 号',
    }
    await client.call('setPaperAddress', { path, body: address })
    await client.call('listPapers')
    await client.call('updateShipment', { path, body: { state: 'printed' } })
    await client.call('getPaperCertificate', { path })
    const share = await client.call<Schemas['CertificateShare']>('createShare', { path, body: { days: 7 } })
    await client.call('listShares', { path })
    await client.call('findCertificate', { body: { number, holderName } })
    await client.call('lookupCertificate', { query: { number, holderName } })
    await client.call('verifyCertificate', { path: { verificationCode } })
    await client.call('revokeShare', { path: { number, id: share.id } })
    await client.call('revokeCertificate', { path, body: { reason: '信息有误' } })
    const known = await client.call('verifyCertificate', { path: { verificationCode } })
    expect(known).toMatchObject({ number, status: 'revoked' })
  })

  test('the free retake of a failed first attempt', async () => {
    await client.call('setDemoOutcome', { body: { outcome: 'failed' } })
    await client.call('setDemoClock', { body: { now: AT.failed } })
    const path = { id: deferredId }
    const choices = await client.call<Schemas['ChangeOptions']>('getRetakeOptions', { path })
    const sittingId = choices.options.find(({ choosable }) => choosable)?.sittingId
    const retake = await client.call<Schemas['Registration']>('retakeRegistration', {
      path,
      body: { sittingId },
    })
    expect(retake).toMatchObject({ retakeOf: deferredId, attempt: 2 })
  })

  test('messages, and the dates for the phone’s calendar', async () => {
    const page = await client.call<{ items: Schemas['MessageSummary'][]; unread: number }>('listMessages', {
      query: { limit: '5' },
    })
    expect(page.unread).toBeGreaterThan(0)
    const id = page.items[0]?.id ?? ''
    const message = await client.call<Schemas['Message']>('getMessage', { path: { id } })
    expect(message.deliveries.map(({ channel }) => channel)).toEqual([
      'sms',
      'email',
      'officialAccount',
      'subscription',
    ])
    await client.call('readMessages', { body: { ids: [id], via: 'sms' } })
    expect(await client.call('readMessages', { body: { all: true } })).toEqual({ unread: 0 })
    const calendar = await client.call<Schemas['RegistrationCalendar']>('getRegistrationCalendar', {
      path: { id: deferredId },
    })
    expect((await fetch(calendar.fileUrl)).headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  })

  test('channels: following, allowing, testing and confirming', async () => {
    await client.call('followOfficialAccount', { body: { person: 'contract', following: true } })
    const topics = await client.call<{ topics: Schemas['SubscriptionTopic'][] }>('recordSubscriptions', {
      body: { answers: [{ templateId: 'standin-exam', answer: 'accept' }] },
    })
    expect(topics.topics.find(({ topic }) => topic === 'exam')?.left).toBe(1)
    await client.call('setNoticeChannels', { body: { enabled: { email: false } } })
    await client.call('testNoticeChannel', { path: { channel: 'sms' } })
    await client.call('confirmNoticeChannel', { path: { channel: 'sms' }, body: { received: true } })
    const { channels, coverage } = await client.call<Schemas['NoticeChannels']>('getNoticeChannels')
    expect(channels.map(({ state }) => state)).toEqual(['ready', 'off', 'ready', 'ready'])
    expect(coverage).toEqual({ ready: 3, of: 4, next: '考试提醒' })
  })

  test('notices and promises, as operators see them', async () => {
    const { items } = await client.call<{ items: Schemas['OpsNotice'][] }>('listOpsNotices')
    const path = { id: items[0]?.id ?? '' }
    await client.call('getOpsNotice', { path })
    await client.call('rerunNotice', { path })
    await client.call('listPromises')
    expect(await client.call('rotateKeys')).toMatchObject({ left: 0, retired: [] })
  })

  test('a money case, and its resolution', async () => {
    const id = await moneyCase(server)
    const open = await client.call('listMoneyCases', { query: { state: 'open' } })
    expect(open).toMatchObject({ items: [{ id, kind: 'unknownOrder', resolution: null }] })
    await client.call('resolveMoneyCase', { path: { id }, body: { decision: 'noted', note: 'returned' } })
  })

  test('events of the official account, signed by WeChat', async () => {
    const env = officialAccountEnv()
    const real = await startTestServer({ env })
    const wechat = new ContractClient(real.url)
    try {
      const query = { ...signedEvent(env), echostr: '6236475643' }
      expect(await wechat.call('verifyOfficialAccount', { query })).toBe('6236475643')
      expect(
        await wechat.call('takeOfficialAccountEvent', { query: signedEvent(env), body: UNSUBSCRIBED }),
      ).toBe('success')
    } finally {
      await real.stop()
    }
    for (const id of wechat.succeeded) client.succeeded.add(id)
  })

  test('leaving', async () => {
    await becomeReady(client, 'contract-leaving')
    await client.call('deleteMe')
    const signInAgain = async () => {
      client.accessToken = (await client.call<Schemas['Session']>('createDemoSession')).accessToken
    }
    await signInAgain()
    await signInAgain()
    const { items } = await client.call<{ items: Schemas['SignedInDevice'][] }>('listSessions')
    await client.call('endSession', { path: { id: items.find(({ current }) => !current)?.id ?? '' } })
    await client.call('endSessions')
    await signInAgain()
    await client.call('deleteSession')
    await client.call('resetDemo')
  })

  test('nothing of the contract was left out', () => {
    expect(operations.map(({ id }) => id).filter((id) => !client.succeeded.has(id))).toEqual([])
  })
})
