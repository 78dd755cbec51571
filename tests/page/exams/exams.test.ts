import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { signedInPhone, signInOn, startPhone } from '../../support/page/start'

const EXAMS = '/pages/exams/index'

describe('my exams', () => {
  testPageStates({ address: () => EXAMS, person: people.ticketHolder, content: '云架构工程师' })

  test('signing in on the page shows the registrations', async () => {
    const phone = startPhone()
    phone.wx.person = people.waiting
    const exams = phone.open(EXAMS)
    await signInOn(exams)
    await exams.says('云开发工程师', '8月29日 周六')
  })

  test('a tap on a registration opens its journey', async () => {
    const phone = await signedInPhone(people.ticketHolder)
    const exams = phone.open(EXAMS)
    const id = prepared().ticketRegistration
    await exams.tap(/^云架构工程师，7月25日/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/exam/pages/journey/index?id=${id}`,
    })
  })

  test('whoever registered for nothing is led to the certifications', async () => {
    const phone = await signedInPhone(people.ready)
    const exams = phone.open(EXAMS)
    await exams.tap('浏览认证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: '/features/certifications/pages/catalogue/index',
    })
  })
})
