import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const CHECK = '/features/exam/pages/device-check/index'
const KINDS = ['system', 'browser', 'camera', 'microphone', 'bandwidth', 'room', 'identity']

describe('the device checklist', () => {
  testPageStates({ address: () => CHECK, content: '下载速度不低于 1 MB/s' })

  test('once everything is ticked it is dated, and the ticket says so', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(CHECK)
    await page.shows('check-system')
    for (const kind of KINDS) {
      page.byId(`check-${kind}`).tap()
      await page.checks(`check-${kind}`)
    }
    await page.says('设备检查于 7月20日完成')
    const ticket = `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`
    const later = startPhone({ storage: phone.wx.storage })
    await later.open(ticket).says('设备检查于 7月20日完成')
  })

  test('starting over asks for every check again', async () => {
    const page = startPhone().open(CHECK)
    const camera = await page.shows('check-camera')
    camera.tap()
    const again = await page.shows('start-over')
    again.tap()
    await page.says('已完成 0 项')
    expect(page.byId('check-camera').attribute('ariaChecked')).toBe(false)
  })
})
