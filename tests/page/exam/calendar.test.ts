import { people, prepared } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const calendar = (id: string) => `/features/exam/pages/calendar/index?id=${id}`
const mine = () => calendar(prepared().ticketRegistration)

describe('the journey’s dates for the phone calendar', () => {
  testPageStates({ address: mine, person: people.ticketHolder, content: '加入下一个' })

  test('the journey leads here', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(`/features/exam/pages/journey/index?id=${prepared().ticketRegistration}`)
    await page.tap(/^加入手机日历/)
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: mine() })
  })

  test('each tap adds the next one with its reminder, until all are there', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.button(/^加入下一个/)
    const count = page.all('button', /^加入 /).length
    for (let left = count; left > 0; left -= 1) {
      const button = await page.button(`加入下一个，还有 ${left} 个`)
      button.tap()
      // The phone is asked already: this tap is one too many.
      button.tap()
    }
    await page.says('全部日期已加入手机日历', '已全部加入')
    const added = phone.wx.calls.of('addPhoneCalendar')
    expect(added).toHaveLength(count)
    expect(added.every(({ alarm }) => alarm === true)).toBe(true)
    expect(added.some(({ alarmOffset }) => alarmOffset === 86_400)).toBe(true)
  })

  test('one can be added by itself', async () => {
    const phone = await coldPhone(people.ticketHolder)
    const page = phone.open(mine())
    await page.tap(/^加入 .* 考试$/)
    await page.says('已加入')
    expect(phone.wx.calls.of('addPhoneCalendar')).toHaveLength(1)
  })

  test('a refused permission leads to the settings', async () => {
    const phone = await coldPhone(people.ticketHolder)
    phone.wx.calls.fail('addPhoneCalendar', 'addPhoneCalendar:fail auth deny')
    const page = phone.open(mine())
    await page.tap(/^加入下一个/)
    await page.tap('打开设置')
    await until('the settings open', () => phone.wx.calls.of('openSetting').length === 1)
    expect(phone.wx.calls.of('addPhoneCalendar')).toHaveLength(1)
  })

  test('a phone without a calendar has the link for the computer’s', async () => {
    const { storage } = (await coldPhone(people.ticketHolder)).wx
    const phone = startPhone({ storage, device: { lacks: ['addPhoneCalendar'] } })
    const page = phone.open(mine())
    await page.tap(/^加入下一个/)
    await page.says('当前手机不支持加入日历')
    await page.tap('复制日历链接 (.ics)')
    const { data } = await phone.wx.calls.latest('setClipboardData')
    expect(data).toMatch(/^https?:\/\/\S+\.ics$/)
  })
})
