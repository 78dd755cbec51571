import type { Schema } from '../../src/api/contract-types'
import { routes } from '../../src/platform/routes'
import { newCandidate, phoneOf, register } from '../support/app/bought'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Of the sitting that can be chosen first. */
const BEFORE_ENTRY = '2020-07-25T13:20:00+08:00'

const OPS_TOKEN = 'operator-of-the-app-tests-2020'
const EXAM_URL = 'https://exam.example.com/2020-07'

let world: World
beforeAll(async () => {
  world = await World.start({ env: { OPS_TOKEN } })
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

describe('the time that a candidate sees', () => {
  test.each([
    ['a day behind', -DAY_MS],
    ['a day ahead', DAY_MS],
  ])('a device clock %s counts down to the same closing', async (_, offset) => {
    const phone = await world.phone()
    await phone.page.addInitScript((ms) => {
      const real = Date.now
      Date.now = () => real() + ms
    }, offset)
    await phone.clearStorage()
    await phone.relaunch({ path: routes.home() })
    await phone.waitText(/还有\s*4 天 7 小时/)
  })

  test.each([
    ['Etc/GMT+8', -480],
    ['Etc/GMT-13', 780],
  ])('a phone in %s shows Beijing time and counts down to it', async (timezone, minutesAhead) => {
    const phone = await world.phone({ timezone, path: routes.home() })
    expect(await phone.page.evaluate(() => -new Date().getTimezoneOffset())).toBe(minutesAhead)
    await phone.waitText(/报名 7月15日 00:00 截止，还有\s*4 天 7 小时/)
  })
})

describe('the exam day, started without network ten minutes before entry', () => {
  let holder: Schema<'Session'>
  let registration = ''
  beforeAll(async () => {
    holder = await newCandidate(world)
    const { registrationId } = await register(world, holder, 'tca-developer')
    registration = registrationId
    await world.moveClock(BEFORE_ENTRY)
  })

  test.each([
    { what: 'counts down to it', clock: 0, home: /^\d 分 \d\d 秒$/, exam: '距入场' },
    { what: 'calls past what is past', clock: 2 * HOUR_MS, home: '已过，刷新后再看', exam: '距结束' },
    { what: 'shows times alone after its clock was set back', clock: -2 * DAY_MS, home: '13:30', exam: null },
    { what: 'shows times alone where it never heard the time', clock: null, home: '13:30', exam: null },
  ])('a phone whose own clock is years off $what', async ({ clock, home, exam }) => {
    const phone = await phoneOf(world, holder, { path: routes.examDay(registration) })
    await phone.waitText('距入场')
    await phone.relaunch({ path: routes.home() })
    await phone.waitText('下一步')
    await phone.quit()
    // The time comes with every answer, also with what WeChat fetched ahead.
    if (clock === null)
      await phone.page.evaluate(() => {
        for (const key of ['app:clock', 'phone:fetched-pre']) localStorage.removeItem(key)
      })
    await phone.page.addInitScript((ms) => {
      const real = Date.now
      Date.now = () => real() + ms
    }, clock ?? 0)
    await phone.relaunch({ path: routes.home(), network: 'down' })
    await phone.waitText(home)
    expect(await phone.top.getByText('现在').count()).toBe(0)
    await phone.relaunch({ path: routes.examDay(registration) })
    await phone.waitText(exam ?? '请按下面的北京时间入场')
    expect(await phone.top.getByText(exam ? '请按下面的北京时间入场' : /距|考试已结束/).count()).toBe(0)
  })

  test('a link that has not come is said where everybody else is told to enter, until it comes', async () => {
    const phone = await phoneOf(world, holder)
    await phone.page.addInitScript(() => {
      const real = Date.now
      Date.now = () => real() + Number(document.documentElement?.dataset.ahead ?? 0)
    })
    await phone.relaunch({ path: routes.ticket(registration) })
    await phone.waitText('将在当天 13:30 入场前提供')
    await examLinkIs(EXAM_URL)
    await phone.pullDown()
    await phone.waitText('考试系统的链接已提供')
    await examLinkIs(null)
    await world.moveClock('2020-07-25T13:29:30+08:00')
    await phone.relaunch({ path: routes.ticket(registration) })
    await phone.waitText('将在当天 13:30 入场前提供')
    // So many milliseconds on, which the open page lets pass before it asks again.
    const later = (ms: number) =>
      phone.page.evaluate((ahead) => {
        document.documentElement.dataset.ahead = `${ahead}`
      }, ms)
    await world.moveClock('2020-07-25T13:30:05+08:00')
    await later(36_000)
    await phone.waitText('考试机构还没有提供链接，请马上联系考试服务热线')
    await phone.relaunch({ path: routes.examDay(registration) })
    await phone.waitText('考试机构还没有提供链接，请马上联系考试服务热线')
    await phone.setNetwork('down')
    await later(31_000)
    await phone.waitText('进不去考试系统请马上拨打热线')
    expect(await phone.top.getByText('请尽快登录考试系统').count()).toBe(0)
    await phone.setNetwork('normal')
    await examLinkIs(EXAM_URL)
    await later(62_000)
    await phone.waitText('请尽快登录考试系统')
  })

  test('a ticket that was kept promises nothing of its link', async () => {
    const phone = await phoneOf(world, holder, { path: routes.ticket(registration) })
    await phone.waitText('考试系统的链接已提供')
    for (const path of [routes.ticket(registration), routes.examDay(registration)]) {
      await phone.relaunch({ path, network: 'down' })
      await phone.waitText('保存的内容')
      expect(await phone.top.getByText(/链接已提供|还没有提供链接/).count()).toBe(0)
    }
  })
})

/** What the exam body has given, as the operator passes it on. */
async function examLinkIs(url: string | null): Promise<void> {
  const { status } = await fetch(`${world.server.url}/v1/ops/calendar/2020-07/exam-link`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${OPS_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ url }),
  })
  expect(status).toBe(200)
}
