import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, signInOn, startPhone } from '../../support/page/start'

const CERTIFICATES = '/pages/certificates/index'
const LOOKUP = '/features/certificates/pages/lookup/index'

describe('my certificates', () => {
  testPageStates({ address: () => CERTIFICATES, person: people.ready, content: '还没有证书' })

  test('who has none is led to the certifications', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(CERTIFICATES).tap('浏览认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })

  test('a visitor can sign in, or verify a certificate without it', async () => {
    const phone = startPhone()
    phone.wx.person = people.ready
    const page = phone.open(CERTIFICATES)
    await page.tap('编号查证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: LOOKUP })
    await signInOn(page)
    await page.says('还没有证书')
  })

  test('who comes by a push is signed in without a word, and sees them', async () => {
    const launch = `${CERTIFICATES}?notice=ntc_0000000000000000000000&via=sms`
    const phone = startPhone({ launch })
    phone.wx.person = people.ready
    await phone.open(launch).says('还没有证书')
    expect(phone.wx.calls.of('login')).toHaveLength(1)
  })

  test('a scanned certificate opens its answer', async () => {
    const phone = startPhone()
    const result = 'https://exam.example.com/v/Ab3dEf6hIj9kLm2nOp5q'
    phone.wx.calls.script('scanCode', () => ({ result }))
    await phone.open(CERTIFICATES).tap('扫码查证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: `${LOOKUP}?code=Ab3dEf6hIj9kLm2nOp5q` })
  })
})
