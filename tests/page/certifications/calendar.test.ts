import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'

const CALENDAR = '/features/certifications/pages/calendar/index?year=2020'

describe('the calendar of the year', () => {
  testPageStates({ address: () => CALENDAR, content: '6月20日' })

  test('a moved sitting says why', async () => {
    const page = startPhone().open(CALENDAR)
    const june = await page.button(/^6月考期/)
    expect(page.text).not.toContain('提前 7 天 → 06-20')
    june.tap()
    await page.tap(/^考试/)
    await page.says('6月最后一个周六 06-27 是端午假期，提前 7 天 → 06-20')
  })

  test('the years can be leafed through', async () => {
    const page = startPhone().open(CALENDAR)
    await page.tap('上一年')
    await page.says('2019 年')
    await page.tap('下一年')
    await page.says('2020 年', '6月20日')
  })
})
