import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const HELP = '/features/help/pages/help/index'

describe('help', () => {
  testPageStates({ address: () => HELP, content: '常见问题' })

  test('a tap on the hotline opens the dialler', async () => {
    const phone = startPhone()
    const help = phone.open(HELP)
    await help.tap(/^考试服务热线.*拨打$/)
    expect(await phone.wx.calls.latest('makePhoneCall')).toEqual({ phoneNumber: '400-000-0000' })
  })

  test('a question unfolds its answer', async () => {
    const help = startPhone().open(HELP)
    const question = await help.button(/^选错认证怎么办？/)
    expect(help.text).not.toContain('优惠码减免的部分不退')
    question.tap()
    await help.says('优惠码减免的部分不退')
  })

  test('searching finds questions by their words', async () => {
    const help = startPhone().open(HELP)
    await help.fill('搜索问题', '准考证')
    await help.gone('选错认证怎么办？')
    expect(help.text).toContain('准考证什么时候能看？')
  })

  test('the rules of the exam can be read', async () => {
    const help = startPhone().open(HELP)
    const rules = await help.button(/^考试规则/)
    expect(help.text).not.toContain('版本')
    rules.tap()
    await help.says('版本')
  })
})
