import { people } from '../../support/page/backend/people'
import { answerSubscriptions, writesTo } from '../../support/page/demo'
import { coldPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const CHANNELS = '/features/messages/pages/channels/index'

describe('subscription messages on the channels page', () => {
  test('are asked for in the tap, and the answers count', async () => {
    const phone = await coldPhone('newcomer-to-subscriptions')
    answerSubscriptions(phone, 'accept')
    const page = phone.open(CHANNELS)
    await page.tap('再允许一次')
    expect(phone.wx.calls.of('requestSubscribeMessage')).toHaveLength(1)
    await page.says('还能收到 1 条')
    expect(writesTo(phone, '/subscriptions')).toHaveLength(1)
  })

  test('with the main switch off the way to the settings is shown', async () => {
    const phone = await coldPhone(people.ready)
    phone.wx.calls.script('requestSubscribeMessage', () => {
      throw Object.assign(new Error('requestSubscribeMessage:fail switched off'), { errCode: 20004 })
    })
    const page = phone.open(CHANNELS)
    await page.tap('再允许一次')
    await page.says('总开关已关闭')
    await page.tap('打开设置')
    await until('the settings open', () => phone.wx.calls.of('openSetting').length === 1)
  })
})
