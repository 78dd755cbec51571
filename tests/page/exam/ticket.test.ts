import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { scan } from '../../support/page/qr-code'
import { coldPhone } from '../../support/page/start'

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const mine = () => ticket(prepared().ticketRegistration)

describe('the admission ticket', () => {
  testPageStates({
    address: mine,
    person: people.ticketHolder,
    content: '加入日历',
    offline: ['云架构工程师', '7月25日', '离线可用'],
  })

  test('it is a pass: what, when, which entrance; nothing personal in full', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.says('云架构工程师', '7月25日', '14:00', '离线可用')
    expect(page.text).not.toMatch(/\d{17}[\dX]/)
  })

  test('the entrance is copied for the computer, and is what a scanner reads from the QR code', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.tap('复制链接')
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).toMatch(/^https?:\/\/\S+$/)
    const picture = await page.find('img', '考试入口二维码')
    expect(scan(String(picture.attribute('src')))).toBe(data)
  })

  test('the entrance is mailed to the confirmed address', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.tap('发到邮箱')
    await page.says('考试入口已发送')
  })

  test('past the exam it says so, and leads nobody there any more', async () => {
    const phone = await coldPhone(people.ticketHolder)
    phone.wx.network.answeredAt = '2020-07-25T15:30:00+08:00'
    const page = phone.open(mine())
    await page.says('考试已结束', '成绩可查后会显示在报名详情中', '保存图片')
    for (const gone of ['加入日历', '发到邮箱', '复制链接', '短码', '下一步'])
      expect(page.text).not.toContain(gone)
  })

  test('before it is published it says by when', async () => {
    const phone = await coldPhone(people.waiting)
    await phone.open(ticket(prepared().waitingRegistration)).says('准考证尚未发放', '8月24日')
  })
})
