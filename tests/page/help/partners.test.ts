import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const PARTNERS = '/features/help/pages/partners/index'

describe('training partners', () => {
  testPageStates({ address: () => PARTNERS, content: '合作伙伴渠道' })

  test('are narrowed by city and by name', async () => {
    const page = startPhone().open(PARTNERS)
    const shenzhen = await page.shows('chip-深圳')
    shenzhen.tap()
    await page.hides('partner-demo-training-beijing-0')
    expect(page.has('partner-demo-training-shenzhen-0')).toBe(true)
    page.byId('search').type('院校')
    await page.hides('partner-demo-training-shenzhen-0')
    expect(page.has('partner-demo-college-shenzhen-0')).toBe(true)
  })

  test('a search without a result leads back to all of them', async () => {
    const page = startPhone().open(PARTNERS)
    const search = await page.shows('search')
    search.type('不存在的机构')
    const all = await page.shows('show-everything')
    all.tap()
    await page.shows('partner-demo-training-shenzhen-0')
  })

  test('are called or copied with one tap', async () => {
    const phone = startPhone()
    const page = phone.open(PARTNERS)
    const call = await page.shows('partner-demo-training-shenzhen-0')
    call.tap()
    expect(await phone.wx.calls.latest('makePhoneCall')).toEqual({ phoneNumber: '400-000-0101' })
    page.byId('partner-demo-training-shenzhen-1').tap()
    expect(await phone.wx.calls.latest('setClipboardData')).toEqual({
      data: 'training-shenzhen@example.com',
    })
  })
})
