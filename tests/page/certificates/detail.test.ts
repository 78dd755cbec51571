import { NOW, people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const detail = (number: string) => `/features/certificates/pages/detail/index?number=${number}`
const mine = () => detail(prepared().certificates.certified)

describe('a certificate', () => {
  testPageStates({ address: mine, person: people.certified, content: '兹证明', offline: ['离线可用'] })

  test('kept on the phone it is said to be over once its last day has passed, and counts no days', async () => {
    const first = await coldPhone(people.certified)
    await first.open('/pages/certificates/index').says('有效期至')
    await first.open(mine()).says('兹证明')
    const { storage } = first.wx
    storage.keep('clock', {
      offset: Date.parse('2022-12-01T10:00:00+08:00') - Date.now(),
      at: Date.parse(NOW),
    })
    const later = startPhone({ storage })
    later.wx.network.connect(false)
    const list = later.open('/pages/certificates/index')
    await list.says('已过期')
    expect(list.text).not.toMatch(/还有 \d+ 天/)
    const page = later.open(mine())
    await page.says('证书已过期', '已过期')
    expect(page.text).not.toContain('续期计划')
  })

  test('a share that was made goes to a friend, who sees without signing in that it is valid', async () => {
    const phone = await coldPhone(people.sharer)
    const page = phone.open(detail(prepared().certificates.sharer))
    await page.tap('分享证书')
    await page.tap('生成分享链接')
    const send = await page.button('发给好友')
    expect(send.attribute('openType')).toBe('share')
    const message = page.instance.onShareAppMessage?.({ from: 'button' })
    expect(message).toMatchObject({ title: '云从业者认证证书', imageUrl: '/assets/share.png' })
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
      imageUrl: '/assets/share.png',
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
