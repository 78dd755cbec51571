import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const SITTING = 'tca-developer-2020-08'
const CONFIRM = `/features/registration/pages/confirm/index?code=tca-developer&sitting=${SITTING}`

describe('confirming', () => {
  testPageStates({ address: () => CONFIRM, person: people.ready, content: '确认并支付' })

  test('nothing is bought before the rules are accepted', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM)
    await page.tap('确认并支付')
    await page.says('请先阅读并同意考试规则')
    expect(phone.wx.network.paths).not.toContain('POST /v1/orders')
  })

  test('two quick taps make one order, whose page opens over my exams', async () => {
    const phone = await coldPhone(people.buyer)
    const page = phone.open(CONFIRM)
    await page.tick(/^以上信息无误/)
    const pay = await page.button('确认并支付')
    pay.tap()
    pay.tap()
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/exams/index' })
    const { url } = await phone.wx.calls.latest('navigateTo')
    expect(url).toMatch(/^\/features\/registration\/pages\/order\/index\?id=ord_\w+&pay=1$/)
    expect(phone.wx.network.paths.filter((path) => path === 'POST /v1/orders')).toHaveLength(1)
  })

  test('an order that is answered after the page was left opens nothing and pays nothing', async () => {
    const phone = await coldPhone(people.buyer)
    phone.open('/pages/home/index')
    const page = phone.open(CONFIRM.replaceAll('tca-developer', 'tca-architect'))
    await page.tick(/^以上信息无误/)
    const pay = await page.button('确认并支付')
    phone.wx.network.hold()
    pay.tap()
    await until('the order is on its way', () => phone.wx.network.paths.includes('POST /v1/orders'))
    phone.back()
    phone.wx.network.release()
    await until('its answer has come', () => !phone.wx.storage.dump().includes('intention:order'))
    expect([...phone.wx.calls.of('switchTab'), ...phone.wx.calls.of('navigateTo')]).toEqual([])
  })

  test('a sitting that has closed cannot be bought and offers others', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM.replace(SITTING, 'tca-developer-2020-07'))
    await page.says('这个考期已不能报名')
    expect(page.text).not.toContain('确认并支付')
    expect(page.text).toContain('选择其他考期')
  })

  test.each([
    ['/features/certifications/pages/detail/index', 'redirectTo'],
    ['/features/registration/pages/sitting/index', 'navigateBack'],
  ] as const)('other sittings are one tap away with %s below, by %s', async (below, way) => {
    const phone = await coldPhone(people.ready)
    phone.open(`${below}?code=tca-developer`)
    const page = phone.open(CONFIRM.replace(SITTING, 'tca-developer-2020-07'))
    await page.tap('选择其他考期')
    await phone.wx.calls.latest(way)
    const ways = [...phone.wx.calls.of('redirectTo'), ...phone.wx.calls.of('navigateBack')]
    expect(ways).toEqual([
      way === 'redirectTo'
        ? { url: '/features/registration/pages/sitting/index?code=tca-developer' }
        : expect.anything(),
    ])
  })

  test('what stands against it is said before the rules are accepted, and the button leads past it', async () => {
    const phone = await coldPhone(people.payer)
    const page = phone.open(CONFIRM.replaceAll('tca-developer', 'tcp-developer'))
    await page.says('还不满足报考条件')
    expect(page.all('checkbox')).toEqual([])
    await page.tap('查看先修认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/detail/index?code=tca-developer',
    })
  })

  test('a sitting that is full says so', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CONFIRM.replaceAll('tca-developer', 'tca-sysops'))
    await page.says('本考期席位已满')
    expect(page.text).not.toContain('确认并支付')
  })
})
