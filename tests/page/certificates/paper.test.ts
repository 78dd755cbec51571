import { people, prepared } from '../../support/page/backend/people'
import type { OpenPage } from '../../support/page/page'
import { NOWHERE, testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const paper = (number: string) => `/features/certificates/pages/paper/index?number=${number}`
const mine = () => paper(prepared().certificates.certified)
/** What is typed, by the label of its field. */
const ADDRESS = {
  收件人: '王小明',
  手机号码: '13800000001',
  详细地址: '科技园路 1 号',
}
const WRONG = { ...ADDRESS, 手机号码: '12345', 详细地址: '路' }

describe('the address of the paper certificate', () => {
  testPageStates({ address: mine, person: people.certified, content: '还没有邮寄地址' })

  test('it is saved, and the certificate says where the paper goes', async () => {
    const number = prepared().certificates.addressee
    const certificate = `/features/certificates/pages/detail/index?number=${number}`
    const phone = await coldPhone(people.addressee)
    const page = phone.open(paper(number))
    await chooseRegion(page, ['广东省', '深圳市', '南山区'])
    await fillIn(page, ADDRESS)
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({ url: certificate })
    await phone.open(certificate).says('待付印', '138****0001 广东省深圳市南山区', '修改地址')
    expect(phone.wx.storage.dump()).not.toContain(ADDRESS.详细地址)
    const again = phone.open(paper(number))
    await again.says('138****0001 广东省深圳市南山区')
    expect(again.text).not.toContain(ADDRESS.详细地址)
    await again.tap('用上次的地址')
    await again.button('省、市、区，广东省深圳市南山区')
    expect(typed(again)).toEqual(ADDRESS)
  })

  test('what is wrong is said beside it, what is right stays, and nothing is sent', async () => {
    const phone = await coldPhone(people.certified)
    const page = phone.open(mine())
    await fillIn(page, WRONG)
    await page.says('请填写 11 位手机号码', '请选择省、市、区', '请填写详细地址，至少 4 个字')
    expect(page.text).not.toContain('请填写收件人姓名')
    expect(typed(page)).toEqual(WRONG)
    expect(phone.wx.network.paths.filter((path) => path.startsWith('PUT'))).toEqual([])
  })

  test('what was typed outlives a backend that is away, and the app', async () => {
    const phone = await coldPhone(people.certified)
    const page = phone.open(mine())
    await page.button('保存地址')
    await chooseRegion(page, ['北京市', '北京市', '海淀区'])
    await page.button('省、市、区，北京市海淀区')
    phone.wx.network.backend = NOWHERE
    phone.hurry()
    await fillIn(page, ADDRESS)
    await page.says('没有连上服务')
    expect(typed(page)).toEqual(ADDRESS)
    phone.close()
    const again = startPhone({ storage: phone.wx.storage }).open(mine())
    await again.button('省、市、区，北京市海淀区')
    expect(typed(again)).toEqual(ADDRESS)
  })
})

test('an address out of WeChat’s address book fills every field, and can be refused', async () => {
  const phone = await coldPhone(people.certified)
  const page = phone.open(mine())
  const chosen = {
    收件人: '演示考生',
    手机号码: '13800000001',
    详细地址: '粤海街道示例路 1 号 2 栋 301',
  }
  await page.tap('从微信地址簿选择')
  await page.button('省、市、区，广东省深圳市南山区')
  expect(typed(page)).toEqual(chosen)
  phone.wx.calls.script('chooseAddress', 'cancel')
  await page.tap('从微信地址簿选择')
  await until('it was asked again', () => phone.wx.calls.of('chooseAddress').length === 2)
  await page.button('从微信地址簿选择')
  expect(typed(page)).toEqual(chosen)
})

test('a client without an address book says so and takes what is typed', async () => {
  const { storage } = (await coldPhone(people.certified)).wx
  const page = startPhone({ storage, device: { lacks: ['chooseAddress'] } }).open(mine())
  await page.tap('从微信地址簿选择')
  await page.says('当前手机不支持微信地址簿', '也可以在下面填写')
})

test('what is too long is said with by how much, and nothing of it is cut off', async () => {
  const phone = await coldPhone(people.certified)
  const page = phone.open(mine())
  const street = '长安街一号'.repeat(25)
  await page.fill('详细地址', street)
  await page.says('最多 120 个字，多了 5 个')
  await page.tap('保存地址')
  await page.says('最多 120 个字，请缩短')
  expect(typed(page)).toMatchObject({ 详细地址: street })
  expect(page.all('textbox').map((field) => field.attribute('maxlength'))).toEqual([-1, -1, -1])
})

/** Chooses in the client's own list of divisions. */
async function chooseRegion(page: OpenPage, value: string[]): Promise<void> {
  const region = await page.button(/^省、市、区/)
  region.fire('change', { value, code: [], postcode: '' })
}

/** Types an address and saves it. */
async function fillIn(page: OpenPage, address: typeof ADDRESS): Promise<void> {
  for (const [field, text] of Object.entries(address)) await page.fill(field, text)
  await page.tap('保存地址')
}

/** What stands in the fields of the address. */
function typed(page: OpenPage): object {
  return Object.fromEntries(page.all('textbox').map(({ name, value }) => [name, value]))
}
