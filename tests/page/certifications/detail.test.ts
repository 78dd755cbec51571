import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone, startPhone } from '../../support/page/start'

const detail = (code: string) => `/features/certifications/pages/detail/index?code=${code}`

describe('a certification', () => {
  testPageStates({ address: () => detail('tca-architect'), content: '考试大纲' })

  test('its facts, its sittings and its price stand on the page', async () => {
    const page = startPhone().open(detail('tca-architect'))
    await page.says('云架构工程师', '600', '90', '近期考期', '8月29日', '样题')
  })

  test('registering leads through the checklist', async () => {
    const phone = startPhone()
    const page = phone.open(detail('tca-architect'))
    await page.says('8月29日')
    await page.tap('报名')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/checklist/index?code=tca-architect',
    })
  })

  test('who has everything comes to the sittings at once', async () => {
    const phone = await signedInPhone(people.ready)
    await phone.open(detail('tca-architect')).tap('报名')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/sitting/index?code=tca-architect',
    })
  })

  test('who may not register reads why, and the button leads to what helps', async () => {
    const phone = await signedInPhone(people.ready)
    const page = phone.open(detail('tcp-architect'))
    await page.says('还不满足报考条件', '请先报考并通过“云架构工程师”')
    await page.tap('查看先修认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: detail('tca-architect') })
  })

  test('a sitting unfolds every date that follows from it', async () => {
    const page = startPhone().open(detail('tca-architect'))
    const sitting = await page.button(/^8月29日/)
    expect(page.text).not.toContain('8月24日')
    sitting.tap()
    await page.says('8月24日 周一 24:00')
  })

  test('what has to be passed first can be opened', async () => {
    const phone = startPhone()
    const page = phone.open(detail('tcp-architect'))
    await page.tap(/^须先通过/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: detail('tca-architect') })
  })

  test('an unknown code leads to the catalogue', async () => {
    const phone = startPhone()
    const page = phone.open(detail('tca-gardener'))
    await page.tap('查看全部科目')
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })
})
