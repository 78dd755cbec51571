import { routes } from '../../../src/platform/routes'
import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const PRIVACY = '/features/account/pages/privacy/index'
const DELETION = '/features/account/pages/deletion/index'

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
    expect(page.text).toContain('我们保存的数据')
  })

  test('a visitor can read the terms', async () => {
    const phone = startPhone()
    await phone.open(PRIVACY).tap(/^隐私保护指引/)
    await phone.wx.calls.latest('openPrivacyContract')
  })
})

describe('deleting the account', () => {
  test('whoever has a live registration is told so before anything is asked', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(DELETION)
    await page.says('现在不能删除：还有进行中的报名')
    await page.button('查看进行中的报名')
    expect(page.text).not.toContain('确认删除')
  })

  test('says what goes, takes everything from the phone, and stays to say that it is done', async () => {
    const phone = await coldPhone(people.leaver)
    const page = phone.open(DELETION)
    await page.says('会立即删除', '邮寄地址')
    await page.tick('我知道删除后无法恢复。')
    await page.tap('确认删除')
    await page.says('账号已删除', '会是一个新账号')
    expect(phone.wx.storage.keys()).not.toContain('session')
    await page.tap('回到首页')
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/home/index' })
  })

  test('offers to end the share links first, and says that certificates can still be verified', async () => {
    const phone = await coldPhone(people.addressee)
    const certificate = phone.open(routes.certificate(prepared().certificates.addressee))
    await certificate.tap('分享证书')
    await certificate.tap('生成分享链接')
    await certificate.button('发给好友')
    const page = phone.open(DELETION)
    await page.says('1 张证书仍可查证', '1 个分享链接仍可打开')
    await page.tap('先停用 1 个分享链接')
    await page.gone('分享链接仍可打开')
    expect(page.text).toContain('1 张证书仍可查证')
  })
})
