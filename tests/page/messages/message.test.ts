import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const message = (id: string) => `/features/messages/pages/message/index?id=${id}`
const ticket = (id: string) => `/features/exam/pages/ticket/index?id=${id}`
const ME = '/pages/me/index'

describe('a message', () => {
  testPageStates({
    address: () => message(prepared().ticketMessage),
    person: people.ticketHolder,
    content: '发送记录',
    offline: ['准考证已发放'],
  })

  test('says what happened, leads to its page and shows which way it went out', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(message(prepared().ticketMessage))
    await page.says('准考证已发放', '7月20日 周一 10:02', '7月25日', '短信', '还没有关注公众号')
    await page.tap('查看准考证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: ticket(prepared().ticketRegistration) })
    await page.tap('让更多渠道能收到')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/messages/pages/channels/index',
    })
  })

  test('of somebody else is nobody’s here: why, and where to go on', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(message(prepared().ticketMessage))
    await page.says('没有找到这项内容', '不属于当前账号')
    await page.tap('打开「我的」')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: ME })
  })

  test('with a damaged id says the same', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(message('broken')).says('没有找到这项内容')
  })
})
