import { people, prepared } from '../../support/page/backend/people'
import type { OpenPage } from '../../support/page/page'
import { NOWHERE, testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const paper = (number: string) => `/features/certificates/pages/paper/index?number=${number}`
const mine = () => paper(prepared().certificates.certified)
/** What is typed, by the label of its field. */
const ADDRESS = {
  收件人: '王小明',
  手机号码: '13800000001',
  '省、市、区': '广东省深圳市',
  详细地址: '科技园路 1 号',
}
const WRONG = { ...ADDRESS, 手机号码: '12345', 详细地址: '路' }

describe('the address of the paper certificate', () => {
  testPageStates({ address: mine, person: people.certified, content: '还没有邮寄地址' })

  test('it is saved, and the certificate says where the paper goes', async () => {
    const number = prepared().certificates.addressee
    const certificate = `/features/certificates/pages/detail/index?number=${number}`
    const phone = await coldPhone(people.addressee)
    await fillIn(phone.open(paper(number)), ADDRESS)
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({ url: certificate })
    await phone.open(certificate).says('待付印', '138****0001 广东省深圳市', '修改地址')
    expect(phone.wx.storage.dump()).not.toContain(ADDRESS.详细地址)
  })

  test('what is wrong is said beside it, what is right stays, and nothing is sent', async () => {
    const phone = await coldPhone(people.certified)
    const page = phone.open(mine())
    await fillIn(page, WRONG)
    await page.says('请填写 11 位手机号码', '请填写详细地址，至少 4 个字')
    expect(page.text).not.toContain('请填写收件人姓名')
    expect(typed(page)).toEqual(WRONG)
    expect(phone.wx.network.paths.filter((path) => path.startsWith('PUT'))).toEqual([])
  })

  test('what was typed outlives a backend that is away, and the app', async () => {
    const phone = await coldPhone(people.certified)
    const page = phone.open(mine())
    await page.button('保存地址')
    phone.wx.network.backend = NOWHERE
    phone.hurry()
    await fillIn(page, ADDRESS)
    await page.says('没有连上服务')
    expect(typed(page)).toEqual(ADDRESS)
    phone.close()
    const again = startPhone({ storage: phone.wx.storage }).open(mine())
    await again.button('保存地址')
    expect(typed(again)).toEqual(ADDRESS)
  })
})

/** Types an address and saves it. */
async function fillIn(page: OpenPage, address: typeof ADDRESS): Promise<void> {
  for (const [field, text] of Object.entries(address)) await page.fill(field, text)
  await page.tap('保存地址')
}

/** What stands in the fields of the address. */
function typed(page: OpenPage): object {
  return Object.fromEntries(page.all('textbox').map(({ name, value }) => [name, value]))
}
