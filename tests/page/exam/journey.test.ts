import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'

const journey = (id: string) => `/features/exam/pages/journey/index?id=${id}`

describe('the journey of a registration', () => {
  testPageStates({
    address: () => journey(prepared().ticketRegistration),
    person: people.ticketHolder,
    content: '全程',
  })

  test('once the ticket is out, a tap opens it', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const id = prepared().ticketRegistration
    const button = await phone.open(journey(id)).shows('view-ticket')
    button.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/exam/pages/ticket/index?id=${id}`,
    })
  })

  test('before that it says by when the ticket comes', async () => {
    const phone = await coldPhone(people.waiting)
    const page = phone.open(journey(prepared().waitingRegistration))
    await page.says('云开发工程师', '8月24日 周一 24:00')
    expect(page.has('view-ticket')).toBe(false)
  })

  test('every date explains itself', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(journey(prepared().ticketRegistration))
    const exam = await page.shows('step-exam')
    expect(page.text).not.toContain('遇法定节假日提前 7 天')
    exam.tap()
    await page.says('当月最后一个周六；遇法定节假日提前 7 天')
  })

  test('it is there without network once it was seen', async () => {
    const first = await coldPhone(people.ticketHolder)
    const address = journey(prepared().ticketRegistration)
    await first.open(address).says('全程')
    const second = startPhone({ storage: first.wx.storage })
    second.wx.network.connect(false)
    await second.open(address).says('全程', '当前没有网络')
  })
})
