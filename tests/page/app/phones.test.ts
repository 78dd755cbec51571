import { people, prepared } from '../../support/page/backend/people'
import { PhoneStorage } from '../../support/page/phone-storage'
import { coldPhone, signedInPhone, signOut, startPhone } from '../../support/page/start'

const HOME = '/pages/home/index'
const EXAMS = '/pages/exams/index'

/** What an old client or HarmonyOS may lack. */
const LACKING = [
  'onNeedPrivacyAuthorization',
  'openPrivacyContract',
  'getUpdateManager',
  'getAppBaseInfo',
  'addPhoneCalendar',
  'createOffscreenCanvas',
  'onThemeChange',
  'setTabBarBadge',
  'removeTabBarBadge',
  'hideHomeButton',
  'requestSubscribeMessage',
]

test('a session that ended while the app was closed is renewed without a word', async () => {
  const storage = new PhoneStorage()
  storage.keep('session', { accessToken: 'ended', refreshToken: 'ended-as-well-long-ago' })
  const phone = startPhone({ storage })
  phone.wx.person = people.ticketHolder
  await phone.open(EXAMS).says('云架构工程师')
  expect(phone.wx.calls.of('login')).toHaveLength(1)
  expect(phone.wx.calls.of('showToast')).toEqual([])
})

test('home shows the candidate again after a silent renewal', async () => {
  const storage = new PhoneStorage()
  storage.keep('session', { accessToken: 'ended', refreshToken: 'ended-as-well-long-ago' })
  const phone = startPhone({ storage })
  phone.wx.person = people.ticketHolder
  await phone.open(HOME).button('查看准考证')
})

test('what a visitor sees, too, is the candidate’s again after a silent renewal', async () => {
  const storage = new PhoneStorage()
  storage.keep('session', { accessToken: 'ended', refreshToken: 'ended-as-well-long-ago' })
  const phone = startPhone({ storage })
  phone.wx.person = people.ready
  const page = phone.open('/features/certifications/pages/detail/index?code=tca-architect')
  await page.button('报名')
  await page.gone('登录并报名')
})

test.each([[HOME], [EXAMS]])('an old client shows %s without what it lacks', async (address) => {
  const phone = startPhone({ device: { lacks: LACKING } })
  await phone.open(address).says(address === HOME ? '认证地图' : '微信登录')
})

test('an old client shows the ticket and says what it cannot do', async () => {
  const { storage } = (await coldPhone(people.ticketHolder)).wx
  const phone = startPhone({ storage, device: { lacks: LACKING } })
  const page = phone.open(`/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`)
  await page.tap('保存图片')
  await page.says('可截屏保存准考证')
})

test('the usual letters of an iPhone are not enlarged, though they are 17 px', async () => {
  const home = startPhone({ device: { profile: 'oldest' } }).open(HOME)
  await home.says('认证地图')
  expect(home.nodes().some((node) => String(node.attribute('style')).includes('--ce-scale: 1.'))).toBe(false)
})

test.each([
  [22, '--ce-scale: 1.375'],
  [40, '--ce-scale: 1.65'],
])('letters of %i px make every size follow', async (fontSizePx, style) => {
  const phone = startPhone({ device: { fontSizePx } })
  const home = phone.open(HOME)
  await home.says('认证地图')
  expect(home.nodes().some((node) => String(node.attribute('style')).includes(style))).toBe(true)
})

test('the next owner of the phone finds nothing of the last one', async () => {
  const phone = await signedInPhone(people.ticketHolder)
  await phone.open(EXAMS).says('云架构工程师')
  const me = phone.open('/pages/me/index')
  await signOut(phone)
  await me.button('微信登录')
  const stored = phone.wx.storage.dump()
  expect(stored).not.toContain(prepared().ticketRegistration)
  const next = startPhone({ storage: phone.wx.storage })
  await next.open(EXAMS).button('微信登录')
})
