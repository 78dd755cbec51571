import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const examDay = () => `/features/exam/pages/exam-day/index?id=${prepared().ticketRegistration}`

describe('the exam day', () => {
  testPageStates({ address: examDay, person: people.ticketHolder, content: '打开准考证' })

  test('the hotline is one tap away', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(examDay()).tap(/^拨打/)
    const { phoneNumber } = await phone.wx.calls.latest('makePhoneCall')
    expect(phoneNumber).toMatch(/^400-/)
  })

  test('a hotline that the phone does not call is said, with its number', async () => {
    const phone = await coldPhone(people.ticketHolder)
    phone.wx.calls.fail('makePhoneCall', 'makePhoneCall:fail')
    const page = phone.open(examDay())
    await page.tap(/^拨打/)
    await page.says('拨打电话没有成功', '也可以手动拨打 400-')
  })

  test('the ticket is one tap away', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(examDay()).tap('打开准考证')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({
      url: `/features/exam/pages/ticket/index?id=${prepared().ticketRegistration}`,
    })
  })

  test('it says when to enter, when it starts and when the door closes', async () => {
    const phone = await coldPhone(people.ticketHolder)
    await phone.open(examDay()).says('13:30', '14:00', '14:30')
  })

  test('on the day it counts down to the entry, by the time of the backend', async () => {
    const phone = await coldPhone(people.ticketHolder)
    // A tenth of a second before the next full one.
    phone.wx.network.answeredAt = '2020-07-25T13:00:00.900+08:00'
    phone.hurry()
    const page = phone.open(examDay())
    await page.says('距入场')
    const left = () => /距入场(\d\d):(\d\d)/.exec(page.text)?.slice(1).map(Number) ?? []
    const first = left()
    expect(first[0]).toBe(29)
    await until('the seconds run', () => left().join() !== first.join())
    expect(secondsOf(left())).toBeLessThan(secondsOf(first))
  })
})

function secondsOf([minutes = Number.NaN, seconds = Number.NaN]: number[]): number {
  return minutes * 60 + seconds
}
