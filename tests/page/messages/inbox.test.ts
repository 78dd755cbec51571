import { people, prepared } from '../../support/page/backend/people'
import { expectWithinLimits, testPageStates } from '../../support/page/page-states'
import { coldPhone, signInOn, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const INBOX = '/features/messages/pages/inbox/index'
const CHANNELS = '/features/messages/pages/channels/index'

describe('the message centre', () => {
  testPageStates({
    address: () => INBOX,
    person: people.ticketHolder,
    content: '准考证已发放',
    offline: ['保存的内容'],
  })

  test('a message opens in full', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(INBOX).tap(/^(未读，)?准考证已发放，.*7月20日 10:02$/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/messages/pages/message/index?id=${prepared().ticketMessage}`,
    })
  })

  test('while none has come yet nothing marks all of them read', async () => {
    const phone = await coldPhone(people.veteran)
    await phone.open('/pages/me/index').says('70')
    phone.wx.network.hold()
    const page = phone.open(INBOX)
    await until('they are being read', () => phone.wx.network.paths.includes('GET /v1/messages'))
    expect(page.text).not.toContain('全部已读')
    phone.wx.network.release()
    await page.says('70 条未读', '全部已读')
  })

  test('who has no message is led to the channels', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(INBOX)
    const button = await page.button('打开通知渠道')
    expect(page.text).toContain('还没有消息')
    button.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: CHANNELS })
  })

  test('years of messages page in, within the limits of the platform', async () => {
    const phone = await coldPhone(people.veteran)
    const page = phone.open(INBOX)
    await page.says('70 条未读', '第 20 条消息')
    for (const last of [40, 60, 70]) {
      expect(page.text).not.toContain(`第 ${last} 条消息`)
      page.instance.onReachBottom?.()
      await page.says(`第 ${last} 条消息`)
    }
    expectWithinLimits(phone, page)
  })

  test('who comes back from a message finds the list as far as it was read', async () => {
    const phone = await coldPhone(people.veteran)
    const page = phone.open(INBOX)
    await page.says('第 20 条消息')
    page.instance.onReachBottom?.()
    await page.says('第 40 条消息')
    const { sent } = phone.wx.network
    sent.length = 0
    phone.open('/features/messages/pages/channels/index')
    phone.back()
    const listed = () => phone.wx.network.paths.filter((path) => path === 'GET /v1/messages')
    await until('both pages are read anew', () => listed().length === 2)
    expect(page.text).toContain('第 40 条消息')
  })

  test('a visitor is asked to sign in', async () => {
    const phone = startPhone()
    phone.wx.person = people.ticketHolder
    const page = phone.open(INBOX)
    await signInOn(page)
    await page.says('准考证已发放')
  })
})
