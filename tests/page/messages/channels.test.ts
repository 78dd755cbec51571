import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const CHANNELS = '/features/messages/pages/channels/index'

describe('the channels', () => {
  testPageStates({ address: () => CHANNELS, person: people.ready, content: '订阅消息次数' })

  test('each says whether it reaches the candidate, masked, and what mends it', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    await page.says('0/4', '待测试', '还没有关注公众号', '没有可用的订阅次数')
    expect(page.text).not.toMatch(/1380\d{7}/)
    await page.tap('关注公众号')
    expect(await phone.wx.calls.latest('pageScrollTo')).toMatchObject({ selector: '#follow' })
  })

  test('the official account is found by its name where WeChat shows no button', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    await page.tap('复制名称')
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).not.toBe('')
    expect(page.text).toContain(`搜索「${data}」`)
  })

  test('without network it shows what was last known', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(CHANNELS)
    await page.says('0/4')
    phone.wx.network.connect(false)
    await page.says('当前没有网络', '0/4')
  })
})
