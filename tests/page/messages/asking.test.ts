import { people, prepared } from '../../support/page/backend/people'
import { answerSubscriptions, writesTo } from '../../support/page/demo'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const order = (id: string) => `/features/registration/pages/order/index?id=${id}`

test('nobody is asked before tapping; the tap asks at once, for three templates at most', async () => {
  const phone = await coldPhone(people.ticketHolder)
  const page = phone.open(ticket(prepared().ticketRegistration))
  const row = await page.button(/^考试前提醒我/)
  expect(phone.wx.calls.of('requestSubscribeMessage')).toEqual([])
  phone.wx.calls.script('requestSubscribeMessage', () => new Promise(() => undefined))
  row.tap()
  row.tap()
  const [asked, ...more] = phone.wx.calls.of('requestSubscribeMessage')
  expect(asked?.tmplIds).toHaveLength(3)
  expect(more).toEqual([])
})

test('an old client is asked nothing and told why', async () => {
  const { storage } = (await coldPhone(people.ticketHolder)).wx
  const phone = startPhone({ storage, device: { lacks: ['requestSubscribeMessage'] } })
  const page = phone.open(ticket(prepared().ticketRegistration))
  await page.tap(/^考试前提醒我/)
  await page.says('当前手机不支持订阅消息')
})

test('a refusal after paying is respected on every page, also after a restart', async () => {
  const phone = await coldPhone(people.reader)
  answerSubscriptions(phone, 'reject')
  const page = phone.open(order(prepared().reader.order))
  await page.tap(/^考试前提醒我/)
  await page.gone('考试前提醒我')
  await until('the backend hears it', () => writesTo(phone, '/subscriptions').length === 1)
  const next = startPhone({ storage: phone.wx.storage })
  const pass = next.open(ticket(prepared().reader.registration))
  await pass.says('停止入场')
  expect(pass.text).not.toContain('考试前提醒我')
})

test('an answer that is lost on its way is repeated with the same key', async () => {
  const phone = await coldPhone(people.waiting)
  answerSubscriptions(phone, 'accept')
  const page = phone.open(order(prepared().waitingOrder))
  const row = await page.button(/^考试前提醒我/)
  const { network } = phone.wx
  const { backend } = network
  network.backend = 'http://127.0.0.1:1'
  row.tap()
  await page.gone('考试前提醒我')
  await until('it was tried', () => writesTo(phone, '/subscriptions').length > 0)
  network.backend = backend
  const before = writesTo(phone, '/subscriptions').length
  phone.comeBack()
  await until('it is repeated', () => writesTo(phone, '/subscriptions').length > before)
  const keys = writesTo(phone, '/subscriptions').map(
    ({ header }) => (header as Record<string, string>)['idempotency-key'],
  )
  expect(new Set(keys).size).toBe(1)
})
