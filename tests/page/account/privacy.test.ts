import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const PRIVACY = '/features/account/pages/privacy/index'

describe('privacy', () => {
  testPageStates({ address: () => PRIVACY, person: people.ready, content: '我们保存的数据' })

  test('everything stored can be taken along', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(PRIVACY)
    await page.tap('导出我的数据')
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(JSON.parse(String(data))).toHaveProperty('exportedAt')
    await page.says('已复制你的全部数据')
  })

  test('the client asks for consent first; a refusal blocks nothing else', async () => {
    const phone = await coldPhone(people.ready)
    phone.wx.privacy.close()
    const page = phone.open(PRIVACY)
    await page.tap('导出我的数据')
    await page.tap('不同意')
    await page.gone('不同意')
    expect(page.text).not.toContain('已复制你的全部数据')
    expect(page.text).toContain('退出登录')
  })

  test('whoever has a live registration cannot delete the account, and is told why', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(PRIVACY)
    await confirmDeletion(page)
    await page.button('查看进行中的报名')
  })

  test('deleting takes everything from the phone, too', async () => {
    const phone = await coldPhone(people.leaver)
    const page = phone.open(PRIVACY)
    await confirmDeletion(page)
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/home/index' })
    expect(phone.wx.storage.keys()).not.toContain('session')
  })

  test('whoever sees a device that is not theirs signs out everywhere', async () => {
    const phone = await coldPhone('traveller')
    const page = phone.open(PRIVACY)
    await page.tap('登录的设备')
    await page.says('（本机）')
    await page.tap('退出全部设备')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/me/index' })
    expect(phone.wx.storage.keys()).not.toContain('session')
  })

  test('a visitor can read the terms', async () => {
    const phone = startPhone()
    await phone.open(PRIVACY).tap(/^隐私保护指引/)
    await phone.wx.calls.latest('openPrivacyContract')
  })
})

async function confirmDeletion(page: ReturnType<ReturnType<typeof startPhone>['open']>): Promise<void> {
  await page.tap('删除账号')
  await page.tick('我知道删除后无法恢复')
  await page.tap('确认删除')
}
