import { people, prepared } from '../../support/page/backend/people'
import { writesTo } from '../../support/page/demo'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const ME = '/pages/me/index'

describe('a tapped push', () => {
  const pushed = () =>
    `${ticket(prepared().reader.registration)}&notice=${prepared().reader.message}&via=subscription`

  test('opens its page cold, signs in without a word and is told once; back leads to the tab', async () => {
    const phone = startPhone({ launch: pushed() })
    phone.wx.person = people.reader
    const page = phone.open(pushed())
    await page.says('云开发工程师', '停止入场')
    expect(page.text).not.toContain('微信登录')
    const read = await until('the push is told', () => writesTo(phone, '/messages/read')[0])
    expect(JSON.parse(String(read.data))).toEqual({ ids: [prepared().reader.message], via: 'subscription' })
    phone.comeBack()
    await page.tap('返回考试')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/exams/index' })
    expect(writesTo(phone, '/messages/read')).toHaveLength(1)
    expect(phone.wx.calls.of('hideHomeButton').length).toBeGreaterThan(0)
  })

  test('is told in a running app, too', async () => {
    const phone = await coldPhone(people.reader)
    await phone.open(ME).says('通知渠道')
    const page = phone.openAgain(pushed())
    await page.says('停止入场')
    await until('the push is told', () => writesTo(phone, '/messages/read').length === 1)
  })

  test('without network is told once there is one', async () => {
    const { storage } = (await coldPhone(people.reader)).wx
    const phone = startPhone({ storage })
    phone.wx.network.connect(false)
    phone.hurry()
    const page = phone.openAgain(pushed())
    await page.says('没有连上服务')
    phone.wx.network.connect(true)
    phone.comeBack()
    await until('the push is told', () => writesTo(phone, '/messages/read').length > 1)
  })
})
