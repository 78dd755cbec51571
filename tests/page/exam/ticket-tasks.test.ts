import { people, prepared } from '../../support/page/backend/people'
import { coldPhone, startPhone } from '../../support/page/start'

const ticket = () => `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`

/** What needs a permission: its words, the client's function, the other way, and how it ends well. */
const PRIVATE = [
  ['加入日历', 'addPhoneCalendar', '请自行记下考试时间', '已加入手机日历'],
  ['保存图片', 'saveImageToPhotosAlbum', '可截屏保存准考证', '已保存到相册'],
] as const
const SCOPES = ['scope.addPhoneCalendar', 'scope.writePhotosAlbum']

describe('taking the ticket out of the app', () => {
  test('the exam goes into the calendar of the phone', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(ticket())
    await page.tap('加入日历')
    const entry = await phone.wx.calls.latest('addPhoneCalendar')
    expect(entry).toMatchObject({ alarm: true })
    await page.says('已加入手机日历')
  })

  test('a client without calendar says what to do instead', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const older = startPhone({ storage: phone.wx.storage, device: { lacks: ['addPhoneCalendar'] } })
    const page = older.open(ticket())
    await page.tap('加入日历')
    await page.says('请自行记下考试时间')
  })

  test('it is saved in the album', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(ticket())
    await page.tap('保存图片')
    expect(await phone.wx.calls.latest('saveImageToPhotosAlbum')).toEqual({
      filePath: 'wxfile://tmp_1.png',
    })
    await page.says('已保存到相册')
  })

  test.each(PRIVATE)(
    'a refused permission to %s is said, with another way and the settings',
    async (...task) => {
      const [what, api, otherwise, success] = task
      const phone = await coldPhone(people.ticketHolder)
      phone.wx.calls.fail(api, `${api}:fail auth deny`)
      const page = phone.open(ticket())
      await page.tap(what)
      await page.says(`没有${what}的权限`, '可在设置中允许', otherwise)
      await page.tap('打开设置')
      await phone.wx.calls.latest('openSetting')
      phone.wx.calls.script(api, () => ({}))
      await page.tap(what)
      await page.says(success)
      expect(page.text).not.toContain('打开设置')
    },
  )

  test.each(PRIVATE.map(([what, , , success], index) => [what, success, SCOPES[index] ?? ''] as const))(
    'where the phone refuses WeChat to %s, the way out is the phone’s own settings',
    async (what, success, scope) => {
      const phone = await coldPhone(people.ticketHolder)
      phone.wx.permissions.setPhone(scope, false)
      const page = phone.open(ticket())
      await page.tap(what)
      await page.says(`没有${what}的权限`)
      await page.tap('打开设置')
      await phone.wx.calls.latest('openAppAuthorizeSetting')
      expect(phone.wx.calls.of('openSetting')).toEqual([])
      phone.wx.permissions.setPhone(scope, true)
      await page.tap(what)
      await page.says(success)
    },
  )

  test.each(PRIVATE)(
    'before %s the client asks for consent: no blocks only this, yes does it',
    async (...task) => {
      const [what, , otherwise, success] = task
      const phone = await coldPhone(people.ticketHolder)
      phone.wx.privacy.close()
      const page = phone.open(ticket())
      await page.tap(what)
      await page.tap('不同意')
      await page.says('没有同意隐私保护指引', otherwise)
      expect(page.text).not.toContain(success)
      await page.tap(what)
      const yes = await page.button('同意并继续')
      expect(yes.attribute('openType')).toBe('agreePrivacyAuthorization')
      phone.wx.privacy.tapped(String(yes.attribute('id')))
      yes.fire('agreeprivacyauthorization')
      await page.says(success)
      expect(page.text).not.toContain('同意并继续')
    },
  )
})
