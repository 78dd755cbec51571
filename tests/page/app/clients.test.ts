import type { ClientOptions } from '../../../simulator/src/phone/wx/conditions'
import { people, prepared } from '../../support/page/backend/people'
import { payInCashier } from '../../support/page/demo'
import { coldPhone, signedInPhone, signInOn, signOut, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const HOME = '/pages/home/index'
const ME = '/pages/me/index'
const ticket = () => `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`

/** Clients that are hard on an app, one for each thing they do. */
const CLIENTS: [name: string, client: ClientOptions][] = [
  ['HarmonyOS', { profile: 'harmony' }],
  ['the oldest base library', { profile: 'oldest' }],
  ['a page in Moments', { profile: 'singlePage' }],
  ['a storage that throws', { storage: 'throws' }],
  ['promises on timers', { promises: 'timers' }],
  ['no news of the network', { lacks: ['onNetworkStatusChange', 'getNetworkType'] }],
  ['no news of the network, and none of its kind', { throws: ['onNetworkStatusChange', 'getNetworkType'] }],
  ['no privacy question', { throws: ['onNeedPrivacyAuthorization'] }],
  ['no updates', { throws: ['getUpdateManager'] }],
]

test.each(CLIENTS)('the app starts on a client with %s', async (_name, device) => {
  const phone = startPhone({ device })
  await phone.open(HOME).says('认证地图')
  await phone.open('/pages/exams/index').says(device.profile === 'singlePage' ? '考试' : '微信登录')
  expect(phone.wx.stats.errors.length > 0).toBe(device.throws !== undefined || device.lacks !== undefined)
})

test.each([['oldest'], ['harmony']] as const)('a ticket is at hand on the client %s', async (profile) => {
  const { storage } = (await signedInPhone(people.ticketHolder)).wx
  const phone = startPhone({ storage, device: { profile } })
  await phone.open(ticket()).says('云架构工程师', '离线可用')
})

describe('with a storage that throws', () => {
  const device: ClientOptions = { storage: 'throws' }

  test('the cashier opens, and what is paid is a registration', async () => {
    const phone = await signedInPhone(people.forgetful, { device })
    payInCashier(phone)
    const page = phone.open(`/features/registration/pages/order/index?id=${prepared().orders.forgetful}`)
    await page.tap('立即支付')
    await page.button('查看报名详情')
  })

  test('signing out ends the session', async () => {
    const phone = await signedInPhone('newcomer-without-storage', { device })
    const me = phone.open(ME)
    await signOut(phone)
    await me.button('微信登录')
  })
})

test('a session that cannot be removed from the storage is no session at the next start', async () => {
  const first = await signedInPhone('newcomer-who-leaves', { device: { throws: ['removeStorageSync'] } })
  const me = first.open(ME)
  await signOut(first)
  await me.button('微信登录')
  const second = startPhone({ storage: first.wx.storage })
  await second.open(ME).button('微信登录')
  expect(second.wx.network.paths).not.toContain('GET /v1/me')
})

test('with promises on timers what needs a tap is still asked for in the tap', async () => {
  const { storage } = (await coldPhone(people.ticketHolder)).wx
  const phone = startPhone({ storage, device: { promises: 'timers' } })
  const page = phone.open(ticket())
  await page.tap('加入日历')
  await page.says('已加入手机日历')
  const newcomer = await signedInPhone('newcomer-with-timers', { device: { promises: 'timers' } })
  const channels = newcomer.open('/features/messages/pages/channels/index')
  await channels.tap('再允许一次')
  await channels.says('还能收到 1 条')
})

test('on the oldest base library the privacy terms say where else they are', async () => {
  const phone = startPhone({ device: { profile: 'oldest' } })
  const page = phone.open('/features/account/pages/privacy/index')
  await page.tap(/^隐私保护指引/)
  await page.says('当前手机不支持打开隐私指引')
})

test('a page that cannot be drawn says so, and leads on', async () => {
  // React writes the whole stack to the console, on purpose here.
  const silenced = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const { storage } = (await coldPhone(people.ticketHolder)).wx
  // What another version might have left.
  storage.keep(`my:ticket:${prepared().ticketRegistration}`, { value: {}, savedAt: 0 })
  const phone = startPhone({ storage })
  phone.wx.network.connect(false)
  const page = phone.open(ticket())
  await page.says('这个页面没能显示')
  await page.tap('回到首页')
  expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: HOME })
  phone.wx.network.connect(true)
  await phone.open(ME).says('报名资料')
  await page.tap('重试')
  await until('the page is tried again', () => phone.wx.stats.errors.length > 1)
  silenced.mockRestore()
})

test('a page in Moments stays where it is when the client refuses to open another', async () => {
  const phone = startPhone({ device: { profile: 'singlePage' } })
  const home = phone.open(HOME)
  await home.tap('浏览认证')
  await until('the refusal is known', () => phone.wx.stats.errors.length > 0)
  expect(phone.wx.stats.errors).toEqual(['navigateTo:fail is not allowed here'])
  // The client has said so itself.
  expect(home.text).not.toContain('页面没有打开')
})

test('signing in works where it is asked for by the page', async () => {
  const phone = startPhone({ device: { profile: 'oldest' } })
  phone.wx.person = 'newcomer-on-an-old-phone'
  const me = phone.open(ME)
  await signInOn(me)
  await me.says('报名资料')
})
