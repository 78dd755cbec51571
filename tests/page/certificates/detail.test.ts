import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const detail = (number: string) => `/features/certificates/pages/detail/index?number=${number}`
const mine = () => detail(prepared().certificates.certified)

describe('a certificate', () => {
  testPageStates({ address: mine, person: people.certified, content: '兹证明', offline: ['离线可用'] })

  test('a share that was made goes to a friend, who sees without signing in that it is valid', async () => {
    const phone = await coldPhone(people.sharer)
    const page = phone.open(detail(prepared().certificates.sharer))
    await page.tap('分享证书')
    await page.tap('生成分享链接')
    const send = await page.button('发给好友')
    expect(send.attribute('openType')).toBe('share')
    const message = page.instance.onShareAppMessage?.({ from: 'button' })
    expect(message?.title).toBe('云从业者认证证书')
    const friend = startPhone()
    await friend.open(message?.path ?? '').says('证书真实，且在有效期内', '云从业者')
    expect(friend.wx.calls.of('login')).toEqual([])
  })

  test('without a share of this visit, the menu hands on the way to verify and nothing of this one', async () => {
    const phone = await coldPhone(people.certified)
    const page = phone.open(mine())
    await page.button('分享证书')
    expect(page.instance.onShareAppMessage?.({ from: 'menu' })).toEqual({
      title: '证书查证',
      path: '/features/certificates/pages/lookup/index',
    })
  })

  test('the address of the paper certificate is one tap away', async () => {
    const phone = await coldPhone(people.certified)
    await phone.open(mine()).tap('填写地址')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/certificates/pages/paper/index?number=${prepared().certificates.certified}`,
    })
  })
})
