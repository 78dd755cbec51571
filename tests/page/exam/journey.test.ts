import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const journey = (id: string) => `/features/exam/pages/journey/index?id=${id}`

describe('the journey of a registration', () => {
  testPageStates({
    address: () => journey(prepared().ticketRegistration),
    person: people.ticketHolder,
    content: '全程',
    offline: [],
  })

  test('once the ticket is out, a tap opens it', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const id = prepared().ticketRegistration
    await phone.open(journey(id)).tap('查看准考证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/exam/pages/ticket/index?id=${id}`,
    })
  })

  test('before that it says by when the ticket comes', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(journey(prepared().waitingRegistration))
    await page.says('云开发工程师', '8月24日 周一 24:00')
    expect(page.text).not.toContain('查看准考证')
  })

  test('every date explains itself', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(journey(prepared().ticketRegistration))
    const exam = await page.button(/^考试，/)
    expect(page.text).not.toContain('遇法定节假日提前 7 天')
    exam.tap()
    await page.says('当月最后一个周六；遇法定节假日提前 7 天')
  })
})
