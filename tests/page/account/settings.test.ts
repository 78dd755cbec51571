import { people, prepared } from '../../support/page/backend/people'
import { coldPhone, signedInPhone, signOut, startPhone } from '../../support/page/start'

const SETTINGS = '/features/account/pages/settings/index'
const ticket = () => `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`

describe('settings', () => {
  test('a visitor sees how letters get larger, what is kept and the version, and nothing to sign out of', async () => {
    const page = startPhone().open(SETTINGS)
    await page.says('字体大小', '跟随微信', '本机保存的内容', '版本')
    expect(page.text).not.toContain('退出登录')
    expect(page.text).not.toContain('通知渠道')
  })

  test('name the ticket that is kept, and clear it after one question', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(ticket()).says('停止入场')
    const page = phone.open(SETTINGS)
    await page.says('准考证 · 云架构工程师', '没有网络也能打开')
    await page.tap('清除本机内容')
    await page.says('将移除：准考证 · 云架构工程师')
    await page.tap('确认清除')
    await page.says('已清除本机保存的内容')
    await page.gone('准考证 · 云架构工程师')
    expect(phone.wx.storage.keys()).toContain('session')
    expect(phone.wx.storage.keys().filter((key) => key.includes('ticket:'))).toEqual([])
  })

  test('signing out asks once, with the exam that comes, and can be taken back', async () => {
    const phone = await signedInPhone(people.ticketHolder)
    const page = phone.open(SETTINGS)
    await page.tap('退出登录')
    await page.says('7月25日 周六 14:00 有考试', '没有网络时打不开', '离线保存的准考证')
    await page.tap('保持登录')
    await page.gone('有考试')
    expect(phone.wx.storage.keys()).toContain('session')
    await signOut(phone)
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
    expect(phone.wx.storage.keys()).not.toContain('session')
  })

  test('whoever sees a device that is not theirs signs out everywhere', async () => {
    const phone = await coldPhone('traveller')
    const page = phone.open(SETTINGS)
    await page.tap('登录的设备')
    await page.says('（本机）')
    await page.tap('退出全部设备')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
    expect(phone.wx.storage.keys()).not.toContain('session')
  })
})
