import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const message = (id: string) => `/features/messages/pages/message/index?id=${id}`
const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const ME = '/pages/me/index'

describe('a message', () => {
  testPageStates({
    address: () => message(prepared().ticketMessage),
    person: people.ticketHolder,
    content: '发送记录',
  })

  test('says what happened, leads to its page and shows which way it went out', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(message(prepared().ticketMessage))
    await page.says('准考证已发放', '7月20日 周一 10:02', '7月25日', '短信', '还没有关注公众号')
    page.byId('to-target').tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: ticket(prepared().ticketRegistration) })
    page.byId('to-channels').tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/messages/pages/channels/index',
    })
  })

  test('is there without network once it was seen', async () => {
    const first = await coldPhone(people.ticketHolder)
    await first.open(message(prepared().ticketMessage)).says('发送记录')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.connect(false)
    await second.open(message(prepared().ticketMessage)).says('准考证已发放', '当前没有网络')
  })

  test('of somebody else is nobody’s here: why, and where to go on', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(message(prepared().ticketMessage))
    await page.says('没有找到这项内容', '不属于当前账号')
    page.byId('to-tab').tap()
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: ME })
  })

  test('with a damaged id says the same', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(message('broken')).says('没有找到这项内容')
  })
})

describe('a tapped push', () => {
  const pushed = () =>
    `${ticket(prepared().reader.registration)}&notice=${prepared().reader.message}&via=subscription`
  const reads = (phone: Awaited<ReturnType<typeof coldPhone>>) =>
    phone.wx.calls.of('request').filter(({ url }) => String(url).endsWith('/messages/read'))

  test('opens its page cold, signs in without a word and is told once; back leads to the tab', async () => {
    const phone = startPhone({ launch: pushed() })
    phone.wx.person = people.reader
    const page = phone.open(pushed())
    await page.says('云开发工程师', '停止入场')
    expect(page.text).not.toContain('微信登录')
    const read = await until('the push is told', () => reads(phone)[0])
    expect(JSON.parse(String(read.data))).toEqual({ ids: [prepared().reader.message], via: 'subscription' })
    phone.comeBack()
    const back = await page.shows('way-back')
    expect(back.label).toBe('返回考试')
    back.tap()
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/exams/index' })
    expect(reads(phone)).toHaveLength(1)
    expect(phone.wx.calls.of('hideHomeButton').length).toBeGreaterThan(0)
  })

  test('is told in a running app, too', async () => {
    const phone = await coldPhone(people.reader)
    await phone.open(ME).says('通知渠道')
    const page = phone.openAgain(pushed())
    await page.says('停止入场')
    await until('the push is told', () => reads(phone).length === 1)
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
    await until('the push is told', () => reads(phone).length > 1)
  })
})
