import { people } from '../../support/page/backend/people'
import { writesTo } from '../../support/page/demo'
import { NOWHERE } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const CHANNELS = '/features/messages/pages/channels/index'

describe('a channel', () => {
  test('a test is sent once for two taps, and one tap says that it arrived', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(CHANNELS)
    const button = await page.button('发送测试短信')
    button.tap()
    button.tap()
    const received = await page.button('收到了测试短信')
    expect(writesTo(phone, '/sms/test')).toHaveLength(1)
    received.tap()
    await page.says('1/4', '能收到')
  })

  test('a channel is switched off and on again', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(CHANNELS)
    const on = await page.find('switch', '邮件，已打开')
    expect(on.checked).toBe(true)
    on.tap()
    const off = await page.find('switch', '邮件，已关闭')
    expect(off.checked).toBe(false)
    await page.says('已关闭，不会收到邮件')
    await page.tap('打开邮件')
    await page.find('switch', '邮件，已打开')
  })

  test('a channel without an address is given one: the phone number here, the e-mail on its page', async () => {
    const phone = await coldPhone('newcomer-to-channels')
    const page = phone.open(CHANNELS)
    const bind = await page.button('绑定手机号')
    expect(bind.attribute('openType')).toBe('getPhoneNumber')
    bind.fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await page.says('没有拿到手机号')
    bind.fire('getphonenumber', { code: 'phone-code:13800000077', errMsg: 'getPhoneNumber:ok' })
    await page.says('138****0077', '待测试')
    await page.tap('绑定邮箱')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/account/pages/email/index' })
  })

  test('what did not reach the backend is said beside its channel, and tried again', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    const sms = await page.find('switch', '短信，已打开')
    const { network } = phone.wx
    const { backend } = network
    network.backend = NOWHERE
    sms.tap()
    await page.says('没有连上服务')
    network.backend = backend
    await page.tap('重试')
    await page.says('已关闭，不会收到短信')
    await page.tap('打开短信')
    await page.find('switch', '短信，已打开')
  })
})
