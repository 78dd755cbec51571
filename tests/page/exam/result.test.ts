import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const result = (id: string) => `/features/exam/pages/result/index?id=${id}`

describe('the result of an exam', () => {
  testPageStates({
    address: () => result(prepared().failedRegistration),
    person: people.failed,
    content: '未通过',
    offline: [],
  })

  test('who failed sees how far it was, the last date of the retake, and gets there', async () => {
    const phone = await coldPhone(people.failed)
    const { failedRegistration } = prepared()
    const page = phone.open(result(failedRegistration))
    await page.says('距合格线还差', '截止')
    expect(page.text.indexOf('可免费补考一次')).toBeLessThan(page.text.indexOf('距合格线还差'))
    expect(page.text).not.toContain('证书有进展时提醒我')
    await page.tap('安排免费补考')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/changes/pages/retake/index?id=${failedRegistration}`,
    })
  })

  test('before it is out it says from when', async () => {
    const phone = await coldPhone(people.waiting)
    await phone.open(result(prepared().waitingRegistration)).says('成绩尚未公布', '9月2日 周三起可查')
  })
})
