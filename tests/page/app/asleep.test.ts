import { people, prepared } from '../../support/page/backend/people'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const orderPage = () => `/features/registration/pages/order/index?id=${prepared().orders.wanderer}`

describe('in the background for longer than its requests last', () => {
  test('a page that was being read is there when the candidate comes back', async () => {
    const phone = await coldPhone(people.waiting)
    phone.wx.network.hold()
    const page = phone.open(`/features/exam/pages/journey/index?id=${prepared().waitingRegistration}`)
    await until('it is being read', () => phone.wx.network.paths.some((path) => /GET .*reg_/.test(path)))
    phone.leave()
    phone.wx.network.release()
    phone.comeBack()
    await page.says('考试')
    expect(page.text).not.toContain('重试')
  })

  test('what was being written is written once: it goes on with the same key', async () => {
    const phone = await coldPhone(people.wanderer)
    phone.wx.calls.fail('requestPayment', 'requestPayment:fail cancel')
    const page = phone.open(orderPage())
    const pay = await page.button(/^(立即|继续)支付$/)
    phone.wx.network.hold()
    const written = () => phone.wx.network.sent.filter(({ path }) => path.endsWith('/payment'))
    pay.tap()
    await until('it is being prepared', () => written().length === 1)
    phone.leave()
    phone.wx.network.release()
    phone.comeBack()
    await page.says('你取消了支付')
    const keys = written().map(({ header }) => header['idempotency-key'])
    expect(keys).toEqual([keys[0], keys[0]])
  })

  test.each(['usual', 'oldest'] as const)(
    'a cashier that took its time is believed on the %s client',
    async (profile) => {
      const { storage } = (await coldPhone(people.wanderer)).wx
      const phone = startPhone({ storage, device: { profile } })
      phone.wx.user.pays = async () => {
        phone.wx.sleep.fall()
        return 'cancelled'
      }
      const page = phone.open(orderPage())
      await page.tap(/^(立即|继续)支付$/)
      await page.says('你取消了支付')
      await page.button('继续支付')
    },
  )
})
