import { people } from '../../support/page/backend/people'
import type { OpenPage } from '../../support/page/page'
import { coldPhone } from '../../support/page/start'

const CONFIRM = '/features/registration/pages/confirm/index?code=tca-developer&sitting=tca-developer-2020-08'

/** Unfolds the coupon and has a code checked. */
async function check(page: OpenPage, code: string): Promise<void> {
  await page.tap(/^优惠码/)
  await page.fill('有优惠码请填在这里', code)
  await page.tap('验证')
}

describe('a coupon when confirming', () => {
  test('of this route lowers the price, and taking it away restores it', async () => {
    const page = (await coldPhone(people.ready)).open(CONFIRM)
    await check(page, 'demo-save-100')
    await page.says('优惠码 · 已减 ¥100.00', '优惠后应付')
    await page.tap('清除')
    await page.gone('优惠后应付')
    expect(page.text).not.toContain('已减')
  })

  test('of the partner route is explained with its contacts and the list of partners', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM)
    await check(page, 'PARTNER-DEMO')
    await page.button(/400-000-0101.*拨打$/)
    await page.tap('查看合作伙伴名单')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/help/pages/partners/index' })
  })

  test('that has expired or is unknown says so and changes nothing', async () => {
    const page = (await coldPhone(people.ready)).open(CONFIRM)
    await check(page, 'DEMO-EXPIRED')
    await page.says('优惠码已过期')
    expect(page.text).not.toContain('优惠后应付')
  })

  test('of impossible signs is not sent', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM)
    await check(page, '优惠')
    await page.says('优惠码为 4 至 32 位')
    expect(phone.wx.network.paths).not.toContain('POST /v1/coupons/check')
  })

  test('that was typed and not checked is checked before anything is ordered', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM)
    await page.tap(/^优惠码/)
    await page.fill('有优惠码请填在这里', 'demo-save-100')
    await page.tick(/^以上信息无误/)
    await page.tap('确认并支付')
    await page.says('优惠码 · 已减 ¥100.00', '优惠后应付')
    await page.button('确认并支付')
    expect(phone.wx.network.paths).not.toContain('POST /v1/orders')
  })

  test('that cannot be one is shown where it was folded away, and nothing is ordered', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM)
    await page.tap(/^优惠码/)
    await page.fill('有优惠码请填在这里', '优惠')
    await page.tap(/^优惠码/)
    await page.gone('有优惠码请填在这里')
    await page.tick(/^以上信息无误/)
    await page.tap('确认并支付')
    await page.says('优惠码为 4 至 32 位')
    expect(phone.wx.network.paths).not.toContain('POST /v1/orders')
  })
})
