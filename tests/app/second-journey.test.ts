// A journey waits for a browser and a backend; a hanging step fails by the phone's own patience long before this.
jest.setTimeout(90_000)

import type { Schema } from '../../src/api/contract-types'
import { routes } from '../../src/platform/routes'
import { answerOf, apiClient } from '../support/api-client'
import { newCandidate, order, pay, putSession } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const OPS_TOKEN = 'operator-of-the-app-tests-2020'
/** A Friday in 2020: the sitting of 07-25 closes five days later. */
const FRIDAY = '2020-07-10T16:20:00+08:00'

let world: World
beforeEach(async () => {
  world = await World.start({ now: FRIDAY, env: { OPS_TOKEN } })
}, START_MS)
afterEach(() => world.stop())

type Outcome = Schema<'ExamOutcome'>

/** Moves to the day a result is out, which `outcome` decides. */
async function publishResult(outcome: Outcome, day: string): Promise<void> {
  await answerOf(apiClient(world.server.url).put('/demo/outcome', { body: { outcome } }))
  await world.moveClock(`${day}T10:00:00+08:00`)
}

/** A candidate who paid for a certification's first sitting, with the app open on the registration. */
async function registered(code: string): Promise<{
  session: Schema<'Session'>
  phone: Phone
  paid: Schema<'Order'>
  registrationId: string
}> {
  const session = await newCandidate(world)
  const { id } = await order(world, session, code)
  const paid = await pay(world, session, id)
  const registrationId = paid.registrationId ?? ''
  const phone = await world.phone()
  await putSession(phone, session)
  return { session, phone, paid, registrationId }
}

/** Takes the first sitting that can be chosen, and confirms. */
async function changeToFirst(phone: Phone): Promise<void> {
  await phone.top.getByRole('radio').first().tap()
  await phone.top.locator('#submit').tap()
  await phone.top.locator('#submit-confirmed').tap()
  await phone.top.locator('#change-outcome').waitFor()
}

/** What a stranger reads on a phone of their own. */
async function strangerReads(stranger: Phone, path: string, words: string): Promise<void> {
  await stranger.relaunch({ path })
  await stranger.top.locator('#lookup-answer').getByText(words, { exact: true }).waitFor()
}

async function strangerTypes(stranger: Phone, number: string, name: string): Promise<void> {
  await stranger.relaunch({ path: routes.lookup() })
  await stranger.fill('证书编号', number.toLowerCase())
  await stranger.fill('持证人姓名', name)
  await stranger.top.locator('#look-up').tap()
}

/** Says where the paper certificate goes. */
async function fillAddress(phone: Phone): Promise<void> {
  await phone.fill('收件人', '李明')
  await phone.fill('手机号码', '13800000001')
  await phone.fill('省、市、区', '广东省深圳市南山区')
  await phone.fill('详细地址', '科技路 1 号')
  await phone.top.locator('#save-address').tap()
}

test('deferred, absent, retaken, passed, shared, verified, posted and revoked', async () => {
  const { session, phone, registrationId } = await registered('tca-architect')
  const api = apiClient(world.server.url, session.accessToken)

  await phone.relaunch({ path: routes.deferral(registrationId) })
  await changeToFirst(phone)
  await phone.waitText(/8月29日/)

  await world.moveClock('2020-08-24T23:00:00+08:00')
  await phone.relaunch({ path: routes.ticket(registrationId) })
  await phone.waitText(/No\. 2020 0829/)

  await publishResult('absent', '2020-09-02')
  await phone.relaunch({ path: routes.result(registrationId) })
  await phone.top.locator('#result-absent').waitFor()
  await phone.top.locator('#onwards').tap()
  await phone.waitRoute('features/changes/pages/retake/index')
  await changeToFirst(phone)
  await phone.waitText(/9月26日/)
  await phone.top.locator('#to-registration').tap()
  await phone.waitRoute('features/exam/pages/journey/index')
  const retakeId = (await phone.report()).query.id ?? ''

  await publishResult('passed', '2020-09-29')
  await phone.relaunch({ path: routes.result(retakeId) })
  await phone.top.locator('#result-passed').waitFor()

  await phone.relaunch({ path: routes.certificates() })
  const { items } = await answerOf(api.get('/certificates'))
  const number = items[0]?.number ?? ''
  await phone.top.locator(`#certificate-${number}`).tap()
  await phone.waitRoute('features/certificates/pages/detail/index')
  const certificate = await answerOf(api.get('/certificates/{number}', { path: { number } }))
  await phone.waitText(certificate.holderName)
  await phone.top.locator('#share').tap()
  await phone.top.locator('#make-share').tap()
  await phone.top.locator('#send-share').tap()
  await phone.answer('完成')
  const { shares, missing, errors } = await phone.report()
  expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
  const shared = shares[0]?.path ?? ''

  const stranger = await world.phone()
  await strangerReads(stranger, shared, '有效')
  const link = encodeURIComponent(certificate.verificationUrl)
  const qr = `${routes.lookup()}?q=${link}`
  await strangerReads(stranger, qr, '有效')
  expect(await stranger.top.getByText(certificate.holderName, { exact: true }).count()).toBe(0)
  await strangerTypes(stranger, number, certificate.holderName)
  await stranger.top.locator('#lookup-answer').getByText('有效', { exact: true }).waitFor()
  await strangerTypes(stranger, number, '旁人')
  await stranger.waitText('没有查到证书')
  expect((await stranger.report()).calls).not.toContain('login')

  const operator = apiClient(world.server.url, OPS_TOKEN)
  await phone.relaunch({ path: routes.paper(number) })
  await fillAddress(phone)
  await phone.waitRoute('features/certificates/pages/detail/index')
  await phone.waitText(/付印前可修改地址/)
  const posted = { state: 'posted', carrier: '顺丰速运', trackingNumber: 'SF1234567890' } as const
  for (const body of [{ state: 'printed' } as const, posted]) {
    await answerOf(operator.put('/ops/certificates/{number}/shipment', { path: { number }, body }))
  }
  await phone.relaunch({ path: routes.certificate(number) })
  await phone.waitText(/SF1234567890/)

  const body = { reason: '考试违规' }
  await answerOf(operator.post('/ops/certificates/{number}/revocation', { path: { number }, body }))
  await strangerReads(stranger, qr, '已撤销')
  await phone.relaunch({ path: routes.certificate(number) })
  await phone.waitText('原因：考试违规')

  await phone.relaunch({ path: routes.certificate(number), network: 'offline' })
  await phone.waitText(/已保存到本机/)
  await phone.waitText('证书已撤销')
})

test('a paid order is given back, and its page tells so', async () => {
  const { phone, paid, registrationId } = await registered('tca-developer')
  await phone.relaunch({ path: routes.order(paid.id) })
  await phone.top.locator('#ask-refund').tap()
  await phone.top.locator('#refund-confirmed').tap()
  await phone.waitText('已退款')
  await phone.relaunch({ path: routes.registration(registrationId) })
  await phone.waitText('已退款')
})

test('who failed keeps one retake for three months, and no longer', async () => {
  const { phone, registrationId } = await registered('tca-sysops')
  await publishResult('failed', '2020-07-29')
  await phone.relaunch({ path: routes.result(registrationId) })
  await phone.top.locator('#result-failed').waitFor()
  await phone.relaunch({ path: routes.retake(registrationId) })
  await phone.top.locator('#submit').waitFor()

  await world.moveClock('2020-11-01T10:00:00+08:00')
  await phone.relaunch({ path: routes.retake(registrationId) })
  await phone.top.locator('#change-refused').waitFor()
})
