import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const CALENDAR = '/features/certifications/pages/calendar/index?year=2020'

describe('the calendar of the year', () => {
  testPageStates({ address: () => CALENDAR, content: '6月20日' })

  test('a moved sitting says why', async () => {
    const page = startPhone().open(CALENDAR)
    const june = await page.shows('month-2020-06')
    expect(page.text).not.toContain('提前 7 天 → 06-20')
    june.tap()
    const exam = await page.shows('date-examDate')
    exam.tap()
    await page.says('6月最后一个周六 06-27 是端午假期，提前 7 天 → 06-20')
  })

  test('the years can be leafed through', async () => {
    const page = startPhone().open(CALENDAR)
    const previous = await page.shows('previous-year')
    previous.tap()
    await page.says('2019 年')
    page.byId('next-year').tap()
    await page.says('2020 年', '6月20日')
  })
})
