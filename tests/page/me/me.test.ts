import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, signedInPhone, signInOn, signOut, startPhone } from '../../support/page/start'

const ME = '/pages/me/index'

describe('me', () => {
  testPageStates({ address: () => ME, person: people.ready, content: '报名资料已齐全' })

  test('a visitor is asked to sign in, and may go on without', async () => {
    const phone = startPhone()
    const me = phone.open(ME)
    await me.button('微信登录')
    await me.tap(/^帮助与联系/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/help/pages/help/index' })
  })

  test('who signs in sees at once what is unread, on the tab too, and which channels reach them', async () => {
    const phone = startPhone()
    phone.wx.person = people.ticketHolder
    const me = phone.open(ME)
    await signInOn(me)
    await me.says('条未读', '个渠道能收到')
    expect(await phone.wx.calls.latest('setTabBarBadge')).toMatchObject({ index: 3 })
  })

  test('in 长辈版 the messages that the tab counts are one tap away', async () => {
    const { storage } = (await coldPhone(people.ticketHolder)).wx
    storage.keep('comfort', 'elder')
    const phone = startPhone({ storage })
    const me = phone.open(ME)
    await me.says('条未读')
    expect(await phone.wx.calls.latest('setTabBarBadge')).toMatchObject({ index: 3 })
    expect(me.text).not.toContain('通知渠道')
    await me.tap(/^消息/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/messages/pages/inbox/index' })
  })

  test.each(['fail', 'hang'] as const)(
    'WeChat that does not sign in (%s) on a good network is said, with a way to try again',
    async (login) => {
      const phone = startPhone()
      phone.hurry()
      phone.wx.calls.script('login', login)
      const me = phone.open(ME)
      await me.tap('微信登录')
      await me.says('微信登录没有成功', '手机有网络')
      await me.button('重试')
    },
  )

  test('what is bound is shown masked', async () => {
    const phone = await signedInPhone(people.ready)
    const me = phone.open(ME)
    await me.says('已就绪')
    expect(me.text).not.toMatch(/1380\d{7}/)
    expect(me.text).not.toContain('ready@example.com')
  })

  test('signing out leaves nothing personal on the phone', async () => {
    const phone = await signedInPhone(people.collector)
    const me = phone.open(ME)
    await signOut(phone)
    await me.button('微信登录')
    // Home was asked for anew: it is a visitor's.
    await phone.open('/pages/home/index').says('选择要参加的认证')
    const left = phone.wx.storage.keys().filter((key) => key.startsWith('my') || key === 'session')
    expect(left.filter((key) => key !== 'my' && key !== 'my:home')).toEqual([])
  })
})
