import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const CHANNELS = '/features/messages/pages/channels/index'

const requestsTo = (phone: Awaited<ReturnType<typeof coldPhone>>, end: string) =>
  phone.wx.calls.of('request').filter(({ url, method }) => String(url).endsWith(end) && method !== 'GET')

describe('the channels', () => {
  testPageStates({ address: () => CHANNELS, person: people.ready, content: '订阅消息次数' })

  test('each says whether it reaches the candidate, masked, and what mends it', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    await page.says('0/4', '待测试', '还没有关注公众号', '没有可用的订阅次数')
    expect(page.text).not.toMatch(/1380\d{7}/)
    page.byId('remedy-officialAccount').tap()
    expect(await phone.wx.calls.latest('pageScrollTo')).toMatchObject({ selector: '#follow' })
  })

  test('a test is sent once for two taps, and one tap says that it arrived', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(CHANNELS)
    const button = await page.shows('test-sms')
    button.tap()
    button.tap()
    const received = await page.shows('received-sms')
    expect(requestsTo(phone, '/sms/test')).toHaveLength(1)
    received.tap()
    await page.says('1/4', '能收到')
  })

  test('a channel is switched off and on again', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(CHANNELS)
    const before = await page.shows('switch-email')
    expect(before.attribute('ariaChecked')).toBe(true)
    before.tap()
    await page.says('已关闭，不会收到邮件')
    expect(page.byId('switch-email').label).toBe('邮件，已关闭')
    page.byId('remedy-email').tap()
    await page.checks('switch-email')
  })

  test('a channel without an address is given one: the phone number here, the e-mail on its page', async () => {
    const phone = await coldPhone('newcomer-to-channels')
    const page = phone.open(CHANNELS)
    const bind = await page.shows('remedy-sms')
    expect(bind.attribute('openType')).toBe('getPhoneNumber')
    bind.fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await page.says('没有拿到手机号')
    bind.fire('getphonenumber', { code: 'phone-code:13800000077', errMsg: 'getPhoneNumber:ok' })
    await page.says('138****0077', '待测试')
    page.byId('remedy-email').tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/account/pages/email/index' })
  })

  test('what did not reach the backend is said beside its channel, and tried again', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    const button = await page.shows('switch-sms')
    const { network } = phone.wx
    const { backend } = network
    network.backend = 'http://127.0.0.1:1'
    button.tap()
    await page.says('没有连上服务')
    network.backend = backend
    page.byRole('button', '重试').tap()
    await page.says('已关闭，不会收到短信')
    page.byId('remedy-sms').tap()
    await page.checks('switch-sms')
  })

  test('the official account is found by its name where WeChat shows no button', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    const button = await page.shows('copy-account')
    button.tap()
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).not.toBe('')
    expect(page.text).toContain(`搜索「${data}」`)
  })

  test('without network it shows what was last known', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    await page.says('0/4')
    phone.wx.network.connect(false)
    await page.says('当前没有网络', '0/4')
  })
})

describe('subscription messages on the channels page', () => {
  test('are asked for in the tap, and the answers count', async () => {
    const phone = await coldPhone(people.reader)
    phone.wx.calls.script('requestSubscribeMessage', ({ tmplIds }) =>
      // Given by our own code, a list of ids.
      Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
    )
    const page = phone.open(CHANNELS)
    const button = await page.shows('top-up')
    button.tap()
    expect(phone.wx.calls.of('requestSubscribeMessage')).toHaveLength(1)
    await page.says('还能收到 1 条')
    expect(requestsTo(phone, '/subscriptions')).toHaveLength(1)
  })

  test('with the main switch off the way to the settings is shown', async () => {
    const phone = await coldPhone(people.ready)
    phone.wx.calls.script('requestSubscribeMessage', () => {
      throw Object.assign(new Error('requestSubscribeMessage:fail switched off'), { errCode: 20004 })
    })
    const page = phone.open(CHANNELS)
    const button = await page.shows('top-up')
    button.tap()
    await page.says('总开关已关闭')
    page.byId('open-settings').tap()
    await until('the settings open', () => phone.wx.calls.of('openSetting').length === 1)
  })
})
