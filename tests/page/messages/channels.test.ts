import { people } from '../../support/page/backend/people'
import { answerSubscriptions, follow, writesTo } from '../../support/page/demo'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

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

test('who followed outside the page finds the channel ready on coming back', async () => {
  const person = 'newcomer-who-follows'
  const phone = await coldPhone(person)
  const page = phone.open(CHANNELS)
  await page.says('0/4', '还没有关注公众号')
  await follow(phone, person)
  phone.comeBack()
  await page.says('1/4', '能收到')
  expect(page.text).not.toContain('复制名称')
})

describe('subscription messages on the channels page', () => {
  test('where WeChat answers no by itself, the tap is told to have changed nothing, with the way to the settings', async () => {
    const phone = await coldPhone('newcomer-who-refuses-for-good')
    answerSubscriptions(phone, 'reject')
    const page = phone.open(CHANNELS)
    await page.tap('允许订阅消息')
    await page.says('没有新的允许', '以前选过不再询问')
    await page.tap('打开设置')
    await phone.wx.calls.latest('openSetting')
  })

  test('are asked for in the tap, and the answers count', async () => {
    const phone = await coldPhone('newcomer-to-subscriptions')
    answerSubscriptions(phone, 'accept')
    const page = phone.open(CHANNELS)
    await page.tap('再允许一次')
    expect(phone.wx.calls.of('requestSubscribeMessage')).toHaveLength(1)
    await page.says('还能收到 1 条', '1/4', '能收到 3/5 类', '下一条“报名通知”能收到')
    expect(writesTo(phone, '/subscriptions')).toHaveLength(1)
  })

  test('with the main switch off the way to the settings is shown', async () => {
    const phone = await coldPhone(people.ready)
    answerSubscriptions(phone, 'switchedOff')
    const page = phone.open(CHANNELS)
    await page.tap('再允许一次')
    await page.says('总开关已关闭')
    await page.tap('打开设置')
    await until('the settings open', () => phone.wx.calls.of('openSetting').length === 1)
  })
})
