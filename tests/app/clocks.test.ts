import { routes } from '../../src/platform/routes'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const DAY_MS = 86_400_000

let world: World
beforeAll(async () => {
  world = await World.start()
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
