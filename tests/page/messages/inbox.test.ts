import { people, prepared } from '../../support/page/backend/people'
import { expectWithinLimits, testPageStates } from '../../support/page/page-states'
import { coldPhone, signInOn, startPhone } from '../../support/page/start'

const INBOX = '/features/messages/pages/inbox/index'
const CHANNELS = '/features/messages/pages/channels/index'

describe('the message centre', () => {
  testPageStates({ address: () => INBOX, person: people.ticketHolder, content: '准考证已发放' })

  test('a message opens in full', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const card = await phone.open(INBOX).shows(`message-${prepared().ticketMessage}`)
    expect(card.label).toMatch(/^(未读，)?准考证已发放，.*7月20日 10:02$/)
    card.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/messages/pages/message/index?id=${prepared().ticketMessage}`,
    })
  })

  test('who has no message is led to the channels', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(INBOX)
    const button = await page.shows('open-channels')
    expect(page.text).toContain('还没有消息')
    button.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: CHANNELS })
  })

  test('without network the stored messages are there, with their time', async () => {
    const first = await coldPhone(people.ticketHolder)
    await first.open(INBOX).says('准考证已发放')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.connect(false)
    await second.open(INBOX).says('准考证已发放', '当前没有网络', '保存的内容')
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

  test('a visitor is asked to sign in', async () => {
    const phone = startPhone()
    phone.wx.person = people.ticketHolder
    const page = phone.open(INBOX)
    await signInOn(page)
    await page.says('准考证已发放')
  })
})

describe('reading', () => {
  test('everything at once, once for two taps; the badge on the tab goes', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(INBOX)
    const button = await page.shows('read-all')
    expect(page.text).toContain('条未读')
    button.tap()
    button.tap()
    await page.hides('read-all')
    expect(page.text).not.toContain('未读')
    const writes = phone.wx.calls.of('request').filter(({ url }) => String(url).endsWith('/messages/read'))
    expect(writes).toHaveLength(1)
    const me = phone.open('/pages/me/index')
    await me.says('通知渠道')
    expect(await phone.wx.calls.latest('removeTabBarBadge')).toEqual({ index: 3 })
    expect(me.text).not.toContain('条未读')
  })

  test('what is unread stands on the tab, from the home page on', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open('/pages/home/index').shows('next-step')
    const { index, text } = await phone.wx.calls.latest('setTabBarBadge')
    expect(index).toBe(3)
    expect(Number(text)).toBeGreaterThan(0)
  })

  test('signing out takes the badge and the messages off the phone', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const me = phone.open('/pages/me/index')
    await me.says('条未读')
    expect(await phone.wx.calls.latest('setTabBarBadge')).toMatchObject({ index: 3 })
    const removed = phone.wx.calls.of('removeTabBarBadge').length
    me.byId('sign-out').tap()
    await me.shows('sign-in')
    expect(phone.wx.calls.of('removeTabBarBadge').length).toBeGreaterThan(removed)
    expect(phone.wx.storage.dump()).not.toContain('准考证已发放')
  })
})
