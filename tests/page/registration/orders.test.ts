import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const ORDERS = '/features/registration/pages/orders/index'

describe('my orders', () => {
  testPageStates({ address: () => ORDERS, person: people.collector, content: '待支付' })

  test('an unpaid order is taken up again with a tap', async () => {
    const phone = await coldPhone(people.collector)
    const page = phone.open(ORDERS)
    await page.tap(/^云从业者待支付.*继续支付/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/registration/pages/order/index?id=${prepared().orders.collector}`,
    })
  })

  test('without orders the way leads to the certifications', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(ORDERS).tap('浏览认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })

  test('a visitor is asked to sign in', async () => {
    await startPhone().open(ORDERS).button('微信登录')
  })
})
