import { people } from '../../support/page/backend/people'
import { expectWithinLimits } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const ID_CHECK = '/features/account/pages/id-check/index'
/** The example number of the national standard GB 11643. */
const NUMBER = '11010519491231002X'

describe('the ID pre-check', () => {
  test('explains what is wrong with a number, masked, and sends it nowhere', async () => {
    const phone = startPhone()
    const page = phone.open(ID_CHECK)
    await page.fill('证件上的姓名', '李小明')
    await page.fill('居民身份证号', NUMBER.replace('1949', '1948'))
    await page.tap('核对')
    await page.says('校验位不符', '1101 **** **** 02X')
    expect(page.text).not.toContain('小明')
    expect(phone.wx.network.paths).toEqual([])
    expectWithinLimits(phone, page)
  })

  test('compares with the account of who is signed in', async () => {
    const page = (await coldPhone(people.ready)).open(ID_CHECK)
    await page.fill('证件上的姓名', '王小明')
    await page.fill('居民身份证号', NUMBER)
    await page.says('与报名资料的可见部分比较')
    await page.tap('核对')
    await page.says('格式正确')
  })

  test('can be filled in again', async () => {
    const page = startPhone().open(ID_CHECK)
    await page.tap('核对')
    await page.tap('重新填写')
    await page.find('textbox', '居民身份证号')
    expect(page.text).not.toContain('核对结果')
  })
})
