import { people } from '../../support/page/backend/people'
import { NOWHERE, testPageStates } from '../../support/page/page-states'
import { coldPhone, signedInPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const HOME = '/pages/home/index'

describe('home', () => {
  testPageStates({ address: () => HOME, content: '认证地图' })

  test('a visitor sees the map, the next sitting and whose product this is', async () => {
    const home = startPhone().open(HOME)
    await home.says('选择要参加的认证', '云从业者', '8月考期 · 8月29日 周六', '席位', '全年考期')
  })

  test('a cold start costs one request', async () => {
    const phone = startPhone({ launch: HOME })
    await phone.open(HOME).says('认证地图')
    expect(phone.wx.network.paths).toEqual(['GET /v1/home'])
  })

  test.each([
    ['浏览认证', '/features/certifications/pages/catalogue/index'],
    ['TCA，云架构工程师', '/features/certifications/pages/detail/index?code=tca-architect'],
    [/^全年考期/, '/features/certifications/pages/calendar/index'],
    [/^帮助与联系/, '/features/help/pages/help/index'],
  ])('a tap on %s opens %s', async (name, url) => {
    const phone = startPhone()
    const home = phone.open(HOME)
    await home.tap(name)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url })
  })

  test('two quick taps open a page once, and a way that the client did not go can be tried again', async () => {
    const phone = startPhone()
    const home = phone.open(HOME)
    const calendar = await home.button(/^全年考期/)
    calendar.tap()
    calendar.tap()
    const url = '/features/certifications/pages/calendar/index'
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url })
    expect(phone.wx.calls.of('navigateTo')).toHaveLength(1)
    // Here the way leads nowhere, as one that a client does not go: it can be tried again.
    await until('it is tried again', () => {
      calendar.tap()
      return phone.wx.calls.of('navigateTo').length === 2
    })
  })

  test('长辈版 leads to the catalogue beside a next step, too', async () => {
    const { storage } = (await coldPhone(people.ticketHolder)).wx
    storage.keep('comfort', 'elder')
    const phone = startPhone({ storage })
    const home = phone.open(HOME)
    await home.tap('浏览认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })

  test('a tap on the next sitting explains its date', async () => {
    const home = startPhone().open(HOME)
    const card = await home.button(/^8月考期/)
    expect(home.text).not.toContain('遇法定节假日提前 7 天')
    card.tap()
    await home.says('当月最后一个周六；遇法定节假日提前 7 天')
    await home.tap('关闭')
    await home.gone('遇法定节假日提前 7 天')
  })

  test('a candidate with a ticket is sent to it first', async () => {
    const phone = await signedInPhone(people.ticketHolder)
    const home = phone.open(HOME)
    const next = await home.button('查看准考证')
    expect(home.text).toContain('云架构工程师')
    next.tap()
    const { url } = await phone.wx.calls.latest('navigateTo')
    expect(url).toMatch(/^\/features\/exam\/pages\/ticket\/index\?id=reg_/)
  })

  test('the second matter is shown below the first, and opens as well', async () => {
    const phone = await signedInPhone(people.certified)
    const home = phone.open(HOME)
    await home.says('成绩已公布')
    await home.tap(/^填写纸质证书的邮寄地址/)
    const { url } = await phone.wx.calls.latest('navigateTo')
    expect(url).toMatch(/^\/features\/certificates\/pages\/paper\/index\?number=CA/)
  })

  test('the second start shows what was stored before any answer', async () => {
    const first = startPhone()
    await first.open(HOME).says('认证地图')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.hold()
    await second.open(HOME).says('认证地图', '全年考期')
    second.wx.network.release()
  })

  test('stored content stays when the backend is away, and says how old it is', async () => {
    const first = startPhone()
    await first.open(HOME).says('认证地图')
    const second = startPhone({ storage: first.wx.storage, backend: NOWHERE })
    second.hurry()
    await second.open(HOME).says('认证地图', '没有连上服务', '7月20日 1')
  })

  test('a phone without network says so at once', async () => {
    const phone = startPhone()
    const home = phone.open(HOME)
    await home.says('认证地图')
    phone.wx.network.connect(false)
    await home.says('当前没有网络')
  })
})
