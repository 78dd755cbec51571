import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const PRIVACY = '/features/account/pages/privacy/index'

describe('privacy', () => {
  testPageStates({ address: () => PRIVACY, person: people.ready, content: '我们保存的数据' })

  test('everything stored can be taken along', async () => {
    const phone = await coldPhone(people.ready)
    const page = phone.open(PRIVACY)
    const button = await page.shows('export')
    button.tap()
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(JSON.parse(String(data))).toHaveProperty('exportedAt')
    await page.says('已复制你的全部数据')
  })

  test('the client asks for consent first; a refusal blocks nothing else', async () => {
    const phone = await coldPhone(people.ready)
    phone.wx.privacy.close()
    const page = phone.open(PRIVACY)
    const button = await page.shows('export')
    button.tap()
    const no = await page.shows('privacy-disagree')
    no.tap()
    await page.hides('privacy-disagree')
    expect(page.text).not.toContain('已复制你的全部数据')
    expect(page.has('sign-out')).toBe(true)
  })

  test('whoever has a live registration cannot delete the account, and is told why', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(PRIVACY)
    await confirmDeletion(page)
    await page.shows('obstacle')
  })

  test('deleting takes everything from the phone, too', async () => {
    const phone = await coldPhone(people.leaver)
    const page = phone.open(PRIVACY)
    await confirmDeletion(page)
    expect(await phone.wx.calls.latest('switchTab')).toEqual({ url: '/pages/home/index' })
    expect(phone.wx.storage.keys()).not.toContain('session')
  })

  test('a visitor can read the terms', async () => {
    const phone = startPhone()
    const terms = await phone.open(PRIVACY).shows('privacy-terms')
    terms.tap()
    await phone.wx.calls.latest('openPrivacyContract')
  })
})

async function confirmDeletion(page: ReturnType<ReturnType<typeof startPhone>['open']>): Promise<void> {
  const button = await page.shows('delete-account')
  button.tap()
  const understood = await page.shows('deletion-understood')
  understood.tap()
  await page.checks('deletion-understood')
  page.byId('deletion-confirmed').tap()
}
