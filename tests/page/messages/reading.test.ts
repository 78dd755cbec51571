import { people } from '../../support/page/backend/people'
import { writesTo } from '../../support/page/demo'
import { coldPhone } from '../../support/page/start'

const INBOX = '/features/messages/pages/inbox/index'

describe('reading', () => {
  test('everything at once, once for two taps; the badge on the tab goes', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(INBOX)
    const button = await page.button('全部已读')
    expect(page.text).toContain('条未读')
    button.tap()
    button.tap()
    await page.gone('全部已读')
    expect(page.text).not.toContain('未读')
    expect(writesTo(phone, '/messages/read')).toHaveLength(1)
    const me = phone.open('/pages/me/index')
    await me.says('通知渠道')
    expect(await phone.wx.calls.latest('removeTabBarBadge')).toEqual({ index: 3 })
    expect(me.text).not.toContain('条未读')
  })

  test('what is unread stands on the tab, from the home page on', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open('/pages/home/index').button('查看准考证')
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
    await me.tap('退出登录')
    await me.button('微信登录')
    expect(phone.wx.calls.of('removeTabBarBadge').length).toBeGreaterThan(removed)
    expect(phone.wx.storage.dump()).not.toContain('准考证已发放')
  })
})
