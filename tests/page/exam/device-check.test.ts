import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { scan } from '../../support/page/qr-code'
import { coldPhone, startPhone } from '../../support/page/start'

const CHECK = '/features/exam/pages/device-check/index'
const CHECKS = [/^电脑系统/, /^浏览器/, /^摄像头/, /^麦克风/, /^网络/, /^考试环境/, /^身份证件/]

describe('the device checklist', () => {
  testPageStates({ address: () => CHECK, content: '下载速度不低于 1 MB/s' })

  test('once everything is ticked it is dated, and the ticket says so', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(CHECK)
    for (const check of CHECKS) await page.tick(check)
    await page.says('设备检查于 7月20日完成')
    const ticket = `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`
    const later = startPhone({ storage: phone.wx.storage })
    await later.open(ticket).says('设备检查于 7月20日完成')
  })

  test('the trial exam goes to the computer by scanning, by typing its short code, by its link and by mail', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(CHECK)
    await page.says('TR YT RY')
    await page.tap('复制链接')
    const { data } = await phone.wx.calls.latest('setClipboardData')
    const picture = await page.find('img', '试考入口二维码')
    expect([scan(String(picture.attribute('src'))), data]).toEqual([
      data,
      expect.stringMatching(/\/e\/TRYTRY$/),
    ])
    await page.tap('发到邮箱')
    await page.says('试考入口已发送')
  })

  test('starting over asks for every check again', async () => {
    const page = startPhone().open(CHECK)
    await page.tick(/^摄像头/)
    await page.tap('重新检查')
    await page.says('已完成 0 项')
    expect(page.all('checkbox').map(({ checked }) => checked)).toEqual(CHECKS.map(() => false))
  })
})
