import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const deferral = (id: string) => `/features/changes/pages/deferral/index?id=${id}`

describe('deferring a registration', () => {
  testPageStates({
    address: () => deferral(prepared().waitingRegistration),
    person: people.waiting,
    content: '只有一次延期机会',
  })

  test('the ways stand side by side, and a sitting that lies too late says why', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(deferral(prepared().waitingRegistration))
    await page.says('三种选择', '退 ¥', '8月19日 00:00', '选择新的考期')
    await page.tap(/^12月26日.* 为什么不可选$/)
    await page.says('12月26日 周六 为什么不可选', '3 个月内')
  })

  test('it is made once after a second look, shows its new dates, and is then used up', async () => {
    const phone = await coldPhone(people.deferrer)
    const { deferrable } = prepared()
    const page = phone.open(deferral(deferrable))
    const option = await page.find('radio', /^9月26日/)
    option.tap()
    await page.says('延期到 9月26日')
    await page.tap(/^延期到 9月26日/)
    const sure = await page.button('确认延期')
    expect(page.text).toContain('唯一一次延期机会')
    sure.tap()
    await page.says('延期成功', '9月26日 周六')
    await page.tap('查看报名详情')
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({
      url: `/features/exam/pages/journey/index?id=${deferrable}`,
    })

    // With the registration's page below, this one just leaves: back from there returns to no second one.
    const other = await coldPhone(people.deferrer)
    other.open(`/features/exam/pages/journey/index?id=${deferrable}`)
    await other.open(deferral(deferrable)).tap('查看报名详情')
    await other.wx.calls.latest('navigateBack')
    expect(other.wx.calls.of('redirectTo')).toEqual([])

    const again = await coldPhone(people.deferrer)
    await again.open(deferral(deferrable)).says('现在不能延期', '延期过一次')
  })

  test('before the ticket is out but after the closing it says the rule and its date', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(deferral(prepared().ticketRegistration))
    await page.says('现在不能延期', '日期：7月15日 00:00')
    expect(page.text).not.toContain('选择新的考期')
  })

  test('the registration of somebody else cannot be told from none', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(deferral(prepared().waitingRegistration)).says('没有找到')
  })
})
