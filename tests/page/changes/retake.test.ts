import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const retake = (id: string) => `/features/changes/pages/retake/index?id=${id}`

describe('the free retake', () => {
  testPageStates({
    address: () => retake(prepared().failedRegistration),
    person: people.failed,
    content: '只有一次免费补考',
  })

  test('it is made after a second look and is a registration of its own', async () => {
    const phone = await coldPhone(people.retaker)
    const { retakeable } = prepared()
    const page = phone.open(retake(retakeable))
    const option = await page.find('radio', /^8月29日/)
    option.tap()
    await page.says('补考选在 8月29日')
    await page.tap(/^补考选在 8月29日/)
    await page.tap('确认补考')
    await page.says('补考已安排', '8月29日 周六')
    await page.tap('查看报名详情')
    const { url } = await phone.wx.calls.latest('redirectTo')
    expect(url).toMatch(/^\/features\/exam\/pages\/journey\/index\?id=reg_/)
    expect(url).not.toContain(retakeable)

    const again = await coldPhone(people.retaker)
    await again.open(retake(retakeable)).says('现在不能补考', '补考机会已使用')
  })

  test('using it and letting it go stand side by side', async () => {
    const phone = await coldPhone(people.failed)
    const page = phone.open(retake(prepared().failedRegistration))
    await page.says('两种选择', '放弃补考', '再考须重新付费', '延期、更改补考考期')
  })

  test('before the result it says that there is nothing to retake yet', async () => {
    const phone = await coldPhone(people.waiting)
    await phone.open(retake(prepared().waitingRegistration)).says('现在不能补考', '成绩公布后')
  })
})
