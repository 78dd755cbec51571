import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const CATALOGUE = '/features/certifications/pages/catalogue/index'

describe('the catalogue', () => {
  testPageStates({ address: () => CATALOGUE, content: '云架构高级工程师' })

  test('a tap on a certification opens its page', async () => {
    const phone = startPhone()
    const catalogue = phone.open(CATALOGUE)
    const row = await catalogue.shows('certification-tcp-architect')
    row.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/detail/index?code=tcp-architect',
    })
  })

  test('searching narrows the list, and clearing brings everything back', async () => {
    const catalogue = startPhone().open(CATALOGUE)
    const search = await catalogue.shows('search')
    search.type('大数据')
    const clear = await catalogue.shows('search-clear')
    await catalogue.hides('certification-tcp-architect')
    expect(catalogue.has('certification-big-data')).toBe(true)
    clear.tap()
    await catalogue.shows('certification-tcp-architect')
  })

  test('a search without a find says so and leads on', async () => {
    const catalogue = startPhone().open(CATALOGUE)
    const search = await catalogue.shows('search')
    search.type('量子')
    const everything = await catalogue.shows('show-everything')
    everything.tap()
    await catalogue.shows('certification-tca-architect')
  })

  test('what did not change is not sent again', async () => {
    const first = startPhone()
    await first.open(CATALOGUE).shows('certification-tca-architect')
    const second = startPhone({ storage: first.wx.storage })
    await second.open(CATALOGUE).shows('certification-tca-architect')
    expect(second.wx.network.sent[0]?.header['if-none-match']).toBeTruthy()
  })
})
