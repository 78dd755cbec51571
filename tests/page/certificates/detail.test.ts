import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const detail = (number: string) => `/features/certificates/pages/detail/index?number=${number}`
const mine = () => detail(prepared().certificates.certified)

describe('a certificate', () => {
  testPageStates({ address: mine, person: people.certified, content: '兹证明' })

  test('a share that was made goes to a friend, who sees without signing in that it is valid', async () => {
    const phone = await coldPhone(people.sharer)
    const page = phone.open(detail(prepared().certificates.sharer))
    const share = await page.shows('share')
    share.tap()
    const make = await page.shows('make-share')
    make.tap()
    const send = await page.shows('send-share')
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
    await page.shows('share')
    expect(page.instance.onShareAppMessage?.({ from: 'menu' })).toEqual({
      title: '证书查证',
      path: '/features/certificates/pages/lookup/index',
    })
  })

  test('the address of the paper certificate is one tap away', async () => {
    const phone = await coldPhone(people.certified)
    const button = await phone.open(mine()).shows('edit-address')
    button.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/certificates/pages/paper/index?number=${prepared().certificates.certified}`,
    })
  })

  test('it is there without network once it was seen', async () => {
    const first = await coldPhone(people.certified)
    await first.open(mine()).says('兹证明')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.connect(false)
    await second.open(mine()).says('兹证明', '当前没有网络', '离线可用')
  })
})
