import jsQR from 'jsqr'
import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const SCALE = 4

/**
 * Paints the picture of a QR code as a camera would see it: `size` × `size` pixels of four bytes each. It reads the
 * one path of dark modules; throws where the address holds no such picture.
 */
function pixelsOf(dataUri: string): { pixels: Uint8ClampedArray; size: number } {
  const svg = decodeURIComponent(dataUri)
  const modules = Number(/^data:image\/svg\+xml,<svg [^>]*viewBox='0 0 (\d+) \1'/.exec(svg)?.[1])
  if (!modules) throw new Error(`No picture of a QR code: ${svg.slice(0, 80)}`)
  const size = modules * SCALE
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) darken(pixels, size, Number(x), Number(y))
  return { pixels, size }
}

function darken(pixels: Uint8ClampedArray, size: number, x: number, y: number): void {
  for (let line = y * SCALE; line < (y + 1) * SCALE; line++) {
    for (let dot = x * SCALE; dot < (x + 1) * SCALE; dot++) {
      // The fourth byte is opacity.
      pixels.fill(0, (line * size + dot) * 4, (line * size + dot) * 4 + 3)
    }
  }
}

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const mine = () => ticket(prepared().ticketRegistration)

/** What needs a permission: its words, its button, the client's function, the other way, and how it ends well. */
const PRIVATE = [
  ['加入日历', 'add-calendar', 'addPhoneCalendar', '请自行记下考试时间', '已加入手机日历'],
  ['保存图片', 'save-picture', 'saveImageToPhotosAlbum', '可截屏保存准考证', '已保存到相册'],
] as const

describe('the admission ticket', () => {
  testPageStates({ address: mine, person: people.ticketHolder, content: '加入日历' })

  test('it is a pass: what, when, which entrance; nothing personal in full', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.says('云架构工程师', '7月25日', '14:00', '离线可用')
    expect(page.text).not.toMatch(/\d{17}[\dX]/)
  })

  test('the entrance is copied for the computer, and is what a scanner reads from the QR code', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    const button = await page.shows('copy-link')
    button.tap()
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).toMatch(/^https?:\/\/\S+$/)
    const picture = page.byRole('img', '考试入口二维码')
    expect(picture.tag).toBe('image')
    const { pixels, size } = pixelsOf(String(picture.attribute('src')))
    expect(jsQR(pixels, size, size)?.data).toBe(data)
  })

  test('the entrance is mailed to the confirmed address', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    const button = await page.shows('email-link')
    button.tap()
    await page.says('考试入口已发送')
  })

  test('the exam goes into the calendar of the phone', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    const button = await page.shows('add-calendar')
    button.tap()
    const entry = await phone.wx.calls.latest('addPhoneCalendar')
    expect(entry).toMatchObject({ alarm: true })
    await page.says('已加入手机日历')
  })

  test('a client without calendar says what to do instead', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const older = startPhone({ storage: phone.wx.storage, device: { lacks: ['addPhoneCalendar'] } })
    const page = older.open(mine())
    const button = await page.shows('add-calendar')
    button.tap()
    await page.says('请自行记下考试时间')
  })

  test('it is saved in the album', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    const button = await page.shows('save-picture')
    button.tap()
    expect(await phone.wx.calls.latest('saveImageToPhotosAlbum')).toEqual({
      filePath: 'wxfile://tmp_picture.png',
    })
    await page.says('已保存到相册')
  })

  test.each(PRIVATE)(
    'a refused permission to %s is said, with another way and the settings',
    async (...task) => {
      const [what, id, api, otherwise, success] = task
      const phone = await coldPhone(people.ticketHolder)
      phone.wx.calls.fail(api, `${api}:fail auth deny`)
      const page = phone.open(mine())
      const button = await page.shows(id)
      button.tap()
      await page.says(`没有${what}的权限`, '可在设置中允许', otherwise)
      page.byId('open-settings').tap()
      await phone.wx.calls.latest('openSetting')
      phone.wx.calls.script(api, () => ({}))
      page.byId(id).tap()
      await page.says(success)
      expect(page.has('open-settings')).toBe(false)
    },
  )

  test.each(PRIVATE)(
    'before %s the client asks for consent: no blocks only this, yes does it',
    async (...task) => {
      const [what, id, , otherwise, success] = task
      const phone = await coldPhone(people.ticketHolder)
      phone.wx.privacy.close()
      const page = phone.open(mine())
      const button = await page.shows(id)
      button.tap()
      const no = await page.shows('privacy-disagree')
      no.tap()
      await page.says(`没有${what}的权限`, otherwise)
      expect(page.text).not.toContain(success)
      button.tap()
      const yes = await page.shows('privacy-agree')
      expect(yes.attribute('openType')).toBe('agreePrivacyAuthorization')
      yes.fire('agreeprivacyauthorization')
      await page.says(success)
      expect(page.has('privacy-agree')).toBe(false)
    },
  )

  test('without network it is there all the same', async () => {
    const first = await coldPhone(people.ticketHolder)
    await first.open(mine()).says('离线可用')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.connect(false)
    await second.open(mine()).says('云架构工程师', '7月25日', '当前没有网络', '离线可用')
  })

  test('before it is published it says by when', async () => {
    const phone = await coldPhone(people.waiting)
    await phone.open(ticket(prepared().waitingRegistration)).says('准考证尚未发放', '8月24日')
  })
})
