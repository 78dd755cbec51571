import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const SITTINGS = '/features/registration/pages/sitting/index?code=tca-architect'

describe('choosing a sitting', () => {
  testPageStates({ address: () => SITTINGS, content: '8月29日 周六 14:00' })

  test('every consequence of the chosen sitting stands on the page', async () => {
    const page = startPhone().open(SITTINGS)
    await page.says('8月19日 00:00', '8月24日 周一 24:00', '9月26日', '¥600.00')
  })

  test('another sitting shows its own dates, and is the one that is confirmed', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(SITTINGS)
    const september = await page.find('radio', /^9月26日/)
    expect(page.text).not.toContain('9月21日 周一 24:00')
    september.tap()
    await page.says('9月21日 周一 24:00')
    await page.tap('报名')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/confirm/index?code=tca-architect&sitting=tca-architect-2020-09',
    })
  })

  test('a tap on a date explains it', async () => {
    const page = startPhone().open(SITTINGS)
    const ticket = await page.button(/^准考证/)
    expect(page.text).not.toContain('考试周周一 24:00 前发放准考证')
    ticket.tap()
    await page.says('考试周周一 24:00 前发放准考证')
  })

  test('a link without a certification leads to the catalogue', async () => {
    const page = startPhone().open('/features/registration/pages/sitting/index')
    await page.button('浏览认证')
  })
})
