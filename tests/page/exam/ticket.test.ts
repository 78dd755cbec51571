import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const mine = () => ticket(prepared().ticketRegistration)

describe('the admission ticket', () => {
  testPageStates({ address: mine, person: people.ticketHolder, content: '加入日历' })

  test('it is a pass: what, when, which entrance; nothing personal in full', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.says('云架构工程师', '7月25日', '14:00', '离线可用')
    expect(page.text).not.toMatch(/\d{17}[\dX]/)
  })

  test('the entrance is copied for the computer', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const button = await phone.open(mine()).shows('copy-link')
    button.tap()
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).toMatch(/^https?:\/\/\S+$/)
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

  test('it is saved in the album, or says how to allow that', async () => {
    const phone = await coldPhone(people.ticketHolder)
    phone.wx.calls.fail('saveImageToPhotosAlbum', 'saveImageToPhotosAlbum:fail auth deny')
    const page = phone.open(mine())
    const button = await page.shows('save-picture')
    button.tap()
    await page.says('可截屏保存准考证')
    phone.wx.calls.script('saveImageToPhotosAlbum', () => ({}))
    page.byId('save-picture').tap()
    await page.says('已保存到相册')
  })

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
