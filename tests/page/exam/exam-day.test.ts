import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'

const examDay = () => `/features/exam/pages/exam-day/index?id=${prepared().ticketRegistration}`

describe('the exam day', () => {
  testPageStates({ address: examDay, person: people.ticketHolder, content: '打开准考证' })

  test('the hotline is one tap away', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const button = await phone.open(examDay()).shows('hotline')
    button.tap()
    const { phoneNumber } = await phone.wx.calls.latest('makePhoneCall')
    expect(phoneNumber).toMatch(/^400-/)
  })

  test('the ticket is one tap away', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const button = await phone.open(examDay()).shows('open-ticket')
    button.tap()
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`,
    })
  })

  test('it says when to enter, when it starts and when the door closes', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(examDay()).says('13:30', '14:00', '14:30')
  })
})
