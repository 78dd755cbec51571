import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone, startPhone } from '../../support/page/start'

const detail = (code: string) => `/features/certifications/pages/detail/index?code=${code}`

describe('a certification', () => {
  testPageStates({ address: () => detail('tca-architect'), content: '考试大纲' })

  test('its facts, its sittings and its price stand on the page', async () => {
    const page = startPhone().open(detail('tca-architect'))
    await page.says('云架构工程师', '600', '90', '最近可报', '8月29日 周六 14:00', '样题')
  })

  test('the nearest sitting shows every date that follows from it, and the others are one tap away', async () => {
    const phone = startPhone()
    const page = phone.open(detail('tca-architect'))
    await page.says('8月24日 周一 24:00', '停止入场', '可延期一次', '可免费补考一次')
    const others = await page.find('link', '其他考期')
    others.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/sitting/index?code=tca-architect',
    })
  })

  test('the tap on registering signs a visitor in and leads to what is missing', async () => {
    const phone = startPhone()
    const page = phone.open(detail('tca-architect'))
    await page.says('8月29日')
    await page.tap('登录并报名')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/checklist/index?code=tca-architect&sitting=tca-architect-2020-08',
    })
  })

  test('who has everything comes straight to confirming', async () => {
    const phone = await signedInPhone(people.ready)
    const page = phone.open(detail('tca-architect'))
    await page.says('8月29日')
    await page.tap('报名')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/registration/pages/confirm/index?code=tca-architect&sitting=tca-architect-2020-08',
    })
  })

  test.each([
    ['here', () => detail('tca-architect')],
    [
      'before paying',
      () => '/features/registration/pages/confirm/index?code=tca-architect&sitting=tca-architect-2020-08',
    ],
  ])('who may sit it again without paying reads so %s, and is led there', async (_, address) => {
    const phone = await signedInPhone(people.failed)
    const page = phone.open(address())
    await page.says('这项认证可以免费补考', '补考报名8月19日 00:00 截止')
    await page.tap('安排免费补考')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/changes/pages/retake/index?id=${prepared().failedRegistration}`,
    })
  })

  test('a visitor who may not register reads why once signed in, and is asked for no data', async () => {
    const phone = startPhone()
    phone.wx.person = people.ready
    const page = phone.open(detail('tcp-architect'))
    await page.tap('登录并报名')
    await page.says('还不满足报考条件', '查看先修认证')
    expect(phone.wx.calls.of('navigateTo')).toEqual([])
  })

  test('who may not register reads why, and the button leads to what helps', async () => {
    const phone = await signedInPhone(people.ready)
    const page = phone.open(detail('tcp-architect'))
    await page.says('还不满足报考条件', '请先报考并通过“云架构工程师”')
    await page.tap('查看先修认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: detail('tca-architect') })
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
    await page.tap('查看全部认证')
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })
})
