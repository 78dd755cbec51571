import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone, startPhone } from '../../support/page/start'

const CATALOGUE = '/features/certifications/pages/catalogue/index'

describe('the catalogue', () => {
  testPageStates({ address: () => CATALOGUE, content: '云架构高级工程师' })

  test('a tap on a certification opens its page', async () => {
    const phone = startPhone()
    const catalogue = phone.open(CATALOGUE)
    await catalogue.tap(/^云架构高级工程师.*¥/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/detail/index?code=tcp-architect',
    })
  })

  test('what the candidate may not register for yet is said before it is opened, in the list and on the map', async () => {
    const phone = await signedInPhone(people.ready)
    const catalogue = phone.open(CATALOGUE)
    await catalogue.button(/^云架构高级工程师.*须先修.*¥/)
    await catalogue.button('TCP 须先修，云架构高级工程师')
    const visited = startPhone().open(CATALOGUE)
    await visited.button(/^云架构高级工程师.*¥/)
    expect(visited.text).not.toContain('须先修')
  })

  test('searching narrows the list, and clearing brings everything back', async () => {
    const catalogue = startPhone().open(CATALOGUE)
    await catalogue.fill('搜索认证', '大数据')
    await catalogue.gone('云架构高级工程师')
    await catalogue.button(/^大数据开发工程师.*¥/)
    await catalogue.tap('清除搜索')
    await catalogue.button(/^云架构高级工程师.*¥/)
  })

  test('a search without a find says so and leads on', async () => {
    const catalogue = startPhone().open(CATALOGUE)
    await catalogue.fill('搜索认证', '量子')
    await catalogue.tap('查看全部认证')
    await catalogue.button(/^云架构工程师.*¥/)
  })

  test('what did not change is not sent again', async () => {
    const first = startPhone()
    await first.open(CATALOGUE).button(/^云架构工程师.*¥/)
    const second = startPhone({ storage: first.wx.storage })
    await second.open(CATALOGUE).button(/^云架构工程师.*¥/)
    expect(second.wx.network.sent[0]?.header['if-none-match']).toBeTruthy()
  })
})
