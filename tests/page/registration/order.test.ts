import { clientOf, placeOrder } from '../../support/page/backend/candidate'
import { people, prepared } from '../../support/page/backend/people'
import { payAndKill, payInCashier } from '../../support/page/demo'
import { testPageStates } from '../../support/page/page-states'
import { phoneTransport } from '../../support/page/phone-network'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const orderPage = (id: string, rest = '') => `/features/registration/pages/order/index?id=${id}${rest}`

describe('an order', () => {
  testPageStates({
    address: () => orderPage(prepared().orders.collector),
    person: people.collector,
    content: '等待支付',
  })

  test('paying turns it into a registration, by the word of the backend', async () => {
    const phone = await coldPhone(people.payer)
    payInCashier(phone)
    const page = phone.open(orderPage(prepared().orders.payer))
    await page.tap('立即支付')
    expect(await phone.wx.calls.latest('requestPayment')).toMatchObject({ signType: 'RSA' })
    await page.tap('查看报名详情')
    const { url } = await phone.wx.calls.latest('redirectTo')
    expect(url).toMatch(/^\/features\/exam\/pages\/journey\/index\?id=reg_/)
  })

  test('a payment whose callback comes twice, after the client, is one registration', async () => {
    const phone = await coldPhone(people.latePayer)
    payInCashier(phone, 'twice')
    // The cashier opens by itself only for an order of the last minute: the preparation's may be older by now.
    const client = await clientOf(prepared().backend, people.latePayer, phoneTransport)
    const id = await placeOrder(client, 'tca-architect', 'tca-architect-2020-08')
    const page = phone.open(orderPage(id, '&pay=1'))
    await page.button('查看报名详情')
    expect(phone.wx.calls.of('requestPayment')).toHaveLength(1)
  })

  test('an app that is killed at the cashier finds its payment again, and pays no second time', async () => {
    const first = await coldPhone(people.interrupted)
    const paid = payAndKill(first)
    const address = orderPage(prepared().orders.interrupted)
    await first.open(address).tap('立即支付')
    await paid
    first.close()
    const second = startPhone({ storage: first.wx.storage })
    await second.open(address).button('查看报名详情')
    expect(second.wx.calls.of('requestPayment')).toEqual([])
  })

  test('a payment that is prepared after the page was left opens no cashier', async () => {
    const phone = await coldPhone(people.hesitant)
    phone.open('/pages/home/index')
    const page = phone.open(orderPage(prepared().orders.hesitant))
    const pay = await page.button('立即支付')
    phone.wx.network.hold()
    pay.tap()
    await until('it is being prepared', () => phone.wx.network.paths.at(-1)?.endsWith('/payment'))
    phone.back()
    phone.wx.network.release()
    await until('it is prepared', () => !phone.wx.storage.dump().includes('intention:payment'))
    expect(phone.wx.calls.of('requestPayment')).toEqual([])
  })

  test('closing the cashier leaves the order as it was', async () => {
    const phone = await coldPhone(people.hesitant)
    phone.wx.calls.fail('requestPayment', 'requestPayment:fail cancel')
    const page = phone.open(orderPage(prepared().orders.hesitant))
    await page.tap('立即支付')
    await phone.wx.calls.latest('requestPayment')
    await page.says('继续支付', '等待支付')
  })

  test('a cashier that never answers leaves a way on: the order can be cancelled', async () => {
    const phone = await coldPhone(people.hesitant)
    phone.hurry()
    phone.wx.calls.script('requestPayment', 'hang')
    const page = phone.open(orderPage(prepared().orders.hesitant))
    await page.tap('立即支付')
    await page.says('微信支付还没有回应')
    await page.button('继续支付')
    await page.tap('取消订单')
    await page.tap('确认取消')
    await page.says('订单已取消')
  })

  test('it is cancelled after a second thought', async () => {
    const phone = await coldPhone(people.canceller)
    const page = phone.open(orderPage(prepared().orders.canceller))
    await page.tap('取消订单')
    await page.tap('确认取消')
    await page.tap('重新选择考期')
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({
      url: '/features/registration/pages/sitting/index?code=practitioner',
    })
  })

  test('the order of somebody else cannot be told from none', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(orderPage(prepared().orders.collector)).says('没有找到')
  })
})
