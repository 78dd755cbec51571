import { people, prepared } from '../../support/page/backend/people'
import { writesTo } from '../../support/page/demo'
import { coldPhone, signedInPhone, signInOn, signOut, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const INBOX = '/features/messages/pages/inbox/index'

describe('reading', () => {
  test('everything at once, once for two taps; the badge on the tab goes', async () => {
    const phone = await coldPhone(people.reader)
    const page = phone.open(INBOX)
    const button = await page.button('全部已读')
    expect(page.text).toContain('条未读')
    button.tap()
    button.tap()
    await page.gone('条未读')
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
    await signOut(phone)
    await phone.open('/pages/me/index').button('微信登录')
    expect(phone.wx.calls.of('removeTabBarBadge').length).toBeGreaterThan(removed)
    expect(phone.wx.storage.dump()).not.toContain('准考证已发放')
  })
})

describe('a tapped push', () => {
  const pushed = () =>
    `/features/exam/pages/ticket/index?id=${prepared().reader.registration}&notice=${prepared().reader.message}&via=subscription`

  test('opens its page cold, signs in without a word and is told once; back leads to the tab', async () => {
    const phone = startPhone({ launch: pushed() })
    phone.wx.person = people.reader
    const page = phone.open(pushed())
    await page.says('云开发工程师', '停止入场')
    expect(page.text).not.toContain('微信登录')
    const read = await until('the push is told', () => writesTo(phone, '/messages/read')[0])
    expect(JSON.parse(String(read.data))).toEqual({ ids: [prepared().reader.message], via: 'subscription' })
    phone.comeBack()
    await page.tap('返回考试')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/exams/index' })
    expect(writesTo(phone, '/messages/read')).toHaveLength(1)
    expect(phone.wx.calls.of('hideHomeButton').length).toBeGreaterThan(0)
  })

  test('is told in a running app, too', async () => {
    const phone = await coldPhone(people.reader)
    await phone.open('/pages/me/index').says('通知渠道')
    const page = phone.openAgain(pushed())
    await page.says('停止入场')
    await until('the push is told', () => writesTo(phone, '/messages/read').length === 1)
  })

  test('after a sign-out by hand is told once its reader has signed in again', async () => {
    const phone = await signedInPhone(people.reader)
    await signOut(phone)
    await phone.open('/pages/me/index').button('微信登录')
    const page = phone.openAgain(pushed())
    await page.button('微信登录')
    expect(writesTo(phone, '/messages/read')).toEqual([])
    await signInOn(page)
    const read = await until('the push is told', () => writesTo(phone, '/messages/read')[0])
    expect(JSON.parse(String(read.data))).toMatchObject({ via: 'subscription' })
  })

  test('without network is told once there is one', async () => {
    const { storage } = (await coldPhone(people.reader)).wx
    const phone = startPhone({ storage })
    phone.wx.network.connect(false)
    phone.hurry()
    const page = phone.openAgain(pushed())
    await page.says('没有连上服务')
    phone.wx.network.connect(true)
    phone.comeBack()
    await until('the push is told', () => writesTo(phone, '/messages/read').length > 1)
  })
})
