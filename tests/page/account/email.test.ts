import { people } from '../../support/page/backend/people'
import { latestMailedCode } from '../../support/page/demo'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone } from '../../support/page/start'

const EMAIL = '/features/account/pages/email/index'

describe('binding an e-mail address', () => {
  testPageStates({ address: () => EMAIL, person: people.ready, content: '已绑定' })

  test('the code from the mail confirms it, and the page goes back', async () => {
    const phone = await signedInPhone('newcomer-with-email')
    const page = phone.open(EMAIL)
    const address = await page.shows('email-address')
    address.type('newcomer@example.com')
    page.byId('send-code').tap()
    const field = await page.shows('email-code')
    field.type((await latestMailedCode(phone.wx.network.backend)) ?? 'no mail')
    page.byId('confirm-code').tap()
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
  })

  test('half an address is not sent', async () => {
    const phone = await signedInPhone('newcomer-with-half-an-address')
    const page = phone.open(EMAIL)
    const address = await page.shows('email-address')
    address.type('newcomer@')
    page.byId('send-code').tap()
    await page.says('请填写完整的邮箱地址')
    expect(phone.wx.network.paths).not.toContain('POST /v1/me/email')
  })
})
