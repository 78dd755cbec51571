import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const PARTNERS = '/features/help/pages/partners/index'

describe('training partners', () => {
  testPageStates({ address: () => PARTNERS, content: '合作伙伴渠道' })

  test('are narrowed by city and by name', async () => {
    const page = startPhone().open(PARTNERS)
    await page.tick('深圳')
    await page.gone('示例培训机构（北京）')
    expect(page.text).toContain('示例培训机构（深圳）')
    await page.fill('搜索合作伙伴', '院校')
    await page.gone('示例培训机构（深圳）')
    expect(page.text).toContain('示例合作院校（深圳）')
  })

  test('a search without a result leads back to all of them', async () => {
    const page = startPhone().open(PARTNERS)
    await page.fill('搜索合作伙伴', '不存在的机构')
    await page.tap('查看全部')
    await page.says('示例培训机构（深圳）')
  })

  test('are called or copied with one tap', async () => {
    const phone = startPhone()
    const page = phone.open(PARTNERS)
    await page.tap('电话400-000-0101拨打')
    expect(await phone.wx.calls.latest('makePhoneCall')).toEqual({ phoneNumber: '400-000-0101' })
    await page.tap('邮箱training-shenzhen@example.com复制')
    expect(await phone.wx.calls.latest('setClipboardData')).toEqual({
      data: 'training-shenzhen@example.com',
    })
  })
})
