import { people, prepared } from '../../support/page/backend/people'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const order = (id: string) => `/features/registration/pages/order/index?id=${id}`
type Phone = Awaited<ReturnType<typeof coldPhone>>

const posts = (phone: Phone) =>
  phone.wx.calls
    .of('request')
    .filter(({ url, method }) => String(url).endsWith('/subscriptions') && method === 'POST')

function answerAll(phone: Phone, answer: string): void {
  phone.wx.calls.script('requestSubscribeMessage', ({ tmplIds }) =>
    // Given by our own code, a list of ids.
    Object.fromEntries((tmplIds as string[]).map((id) => [id, answer])),
  )
}

test('nobody is asked before tapping; the tap asks at once, for three templates at most', async () => {
  const phone = await coldPhone(people.ticketHolder)
  const page = phone.open(ticket(prepared().ticketRegistration))
  const row = await page.shows('subscribe')
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
  const row = await page.shows('subscribe')
  row.tap()
  await page.says('当前手机不支持订阅消息')
})

test('a refusal after paying is respected on every page, also after a restart', async () => {
  const phone = await coldPhone(people.reader)
  answerAll(phone, 'reject')
  const page = phone.open(order(prepared().reader.order))
  const row = await page.shows('subscribe')
  row.tap()
  await page.hides('subscribe')
  await until('the backend hears it', () => posts(phone).length === 1)
  const next = startPhone({ storage: phone.wx.storage })
  const pass = next.open(ticket(prepared().reader.registration))
  await pass.says('停止入场')
  expect(pass.has('subscribe')).toBe(false)
})

test('an answer that is lost on its way is repeated with the same key', async () => {
  const phone = await coldPhone(people.waiting)
  answerAll(phone, 'accept')
  const page = phone.open(order(prepared().waitingOrder))
  const row = await page.shows('subscribe')
  const { network } = phone.wx
  const { backend } = network
  network.backend = 'http://127.0.0.1:1'
  row.tap()
  await page.hides('subscribe')
  await until('it was tried', () => posts(phone).length > 0)
  network.backend = backend
  const before = posts(phone).length
  phone.comeBack()
  await until('it is repeated', () => posts(phone).length > before)
  const keys = posts(phone).map(({ header }) => (header as Record<string, string>)['idempotency-key'])
  expect(new Set(keys).size).toBe(1)
})
