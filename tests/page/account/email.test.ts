import { people } from '../../support/page/backend/people'
import { latestMailedCode } from '../../support/page/demo'
import type { OpenPage } from '../../support/page/page'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const EMAIL = '/features/account/pages/email/index'

async function askForCode(page: OpenPage, address: string): Promise<void> {
  await page.fill('邮箱地址', address)
  await page.tap('发送验证码')
  await page.says('验证码已发送到')
}

describe('binding an e-mail address', () => {
  testPageStates({ address: () => EMAIL, person: people.ready, content: '已绑定' })

  test('the code from the mail confirms it with its last digit, and the page goes back', async () => {
    const phone = await signedInPhone('newcomer-with-email')
    const page = phone.open(EMAIL)
    await askForCode(page, 'newcomer@example.com')
    await page.fill('6 位验证码', (await latestMailedCode(phone.wx.network.backend)) ?? 'no mail')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
  })

  test('a code that is confirmed after the page was left leads nowhere', async () => {
    const phone = await signedInPhone('newcomer-who-goes-back')
    phone.open('/pages/me/index')
    const page = phone.open(EMAIL)
    await askForCode(page, 'back@example.com')
    const code = (await latestMailedCode(phone.wx.network.backend)) ?? 'no mail'
    phone.wx.network.hold()
    await page.fill('6 位验证码', code)
    await until('it is on its way', () => phone.wx.network.paths.at(-1)?.endsWith('/confirmation'))
    phone.back()
    phone.wx.network.release()
    await until('it is answered', () => !phone.wx.storage.dump().includes('intention:emailCode'))
    expect([...phone.wx.calls.of('switchTab'), ...phone.wx.calls.of('navigateBack')]).toEqual([])
  })

  test('a code whose time is over says so, and how to get another', async () => {
    const phone = await signedInPhone('newcomer-with-an-old-code')
    const page = phone.open(EMAIL)
    await page.fill('邮箱地址', 'late@example.com')
    phone.wx.network.answeredAt = '2040-01-01T10:00:00+08:00'
    await page.tap('发送验证码')
    await page.says('验证码已过期', '请重新发送', '重新发送验证码')
    expect(page.text).not.toContain('前有效')
  })

  test('the code that was asked for on another phone can be entered, though this one knows of no address', async () => {
    const first = await signedInPhone('newcomer-with-two-phones')
    await askForCode(first.open(EMAIL), 'two@example.com')
    const code = (await latestMailedCode(first.wx.network.backend)) ?? 'no mail'
    const second = await signedInPhone('newcomer-with-two-phones')
    const page = second.open(EMAIL)
    await page.says('还没有确认', '可以直接输入')
    await page.fill('6 位验证码', code)
    expect(await second.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
  })

  test('half an address is not sent', async () => {
    const phone = await signedInPhone('newcomer-with-half-an-address')
    const page = phone.open(EMAIL)
    await page.fill('邮箱地址', 'newcomer@')
    await page.tap('发送验证码')
    await page.says('请填写完整的邮箱地址')
    expect(phone.wx.network.paths).not.toContain('POST /v1/me/email')
  })
})
