import type { Request } from 'playwright-core'
import { routes } from '../../src/platform/routes'
import { newCandidate, putSession } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const FRIDAY = '2020-07-10T16:20:00+08:00'
/** How long the app waits for an answer, and how often it asks before it says that there is none. */
const CLIENT_PATIENCE_MS = 10_000
const CLIENT_TRIES = 3

let world: World
beforeAll(async () => {
  world = await World.start({ now: FRIDAY })
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** A phone of a new candidate who has only to confirm. */
async function atConfirm(code: string): Promise<Phone> {
  const session = await newCandidate(world)
  const phone = await world.phone()
  await putSession(phone, session)
  await phone.relaunch({ path: routes.sitting(code) })
  await phone.waitText('报名与延期截止')
  await phone.tap('下一步')
  await phone.waitRoute('features/registration/pages/confirm/index')
  await phone.top.locator('#accept-rules').tap()
  return phone
}

async function ordersOf(code: string): Promise<number | undefined> {
  const [row] = await world.server.sql<{ count: number }>(
    'select count(*)::int as count from orders where certification_code = $1',
    [code],
  )
  return row?.count
}

const isOrder = (request: Request) => request.method() === 'POST' && request.url().endsWith('/v1/orders')

describe('ordering', () => {
  test('a network too slow for the answer says so, and asking again makes no second order', async () => {
    const phone = await atConfirm('tca-developer')
    // From here on the client's patience is this clock's.
    await phone.page.clock.install()
    const keys: (string | undefined)[] = []
    let made: Promise<unknown> | undefined
    await phone.page.route('**/v1/orders', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      keys.push(route.request().headers()['idempotency-key'])
      // The backend makes the order; its answer never arrives.
      made ??= route.fetch()
    })
    const waiting = phone.top.locator('#pay[disabled][loading]')
    const asked = phone.page.waitForRequest(isOrder)
    await phone.tap('确认并支付')
    await asked
    for (let tries = 1; tries <= CLIENT_TRIES; tries += 1) {
      await waiting.waitFor()
      // A tap on what waits asks for nothing.
      await waiting.tap({ force: true })
      const again = tries < CLIENT_TRIES && phone.page.waitForRequest(isOrder)
      await phone.page.clock.runFor(CLIENT_PATIENCE_MS)
      await again
    }
    await phone.waitText('网络较慢，还没有结果')
    await phone.waitText('重复提交不会重复生效')
    await made
    await phone.page.unrouteAll({ behavior: 'ignoreErrors' })
    const repeated = phone.page.waitForRequest(isOrder)
    await phone.tap('重试')
    keys.push((await repeated).headers()['idempotency-key'])
    await phone.waitRoute('features/registration/pages/order/index')
    const orders = await ordersOf('tca-developer')
    expect({ tries: keys.length, keys: new Set(keys).size, orders }).toEqual({
      tries: CLIENT_TRIES + 1,
      keys: 1,
      orders: 1,
    })
  })

  test('a double tap on paying makes one order', async () => {
    const phone = await atConfirm('tca-sysops')
    await phone.top.locator('#pay').evaluate((button) => {
      const touch = { bubbles: true, cancelable: true }
      for (const type of ['touchstart', 'touchend', 'touchstart', 'touchend']) {
        const event = Object.assign(new Event(type, touch), {
          touches: [],
          changedTouches: [{ identifier: 0, clientX: 1, clientY: 1, pageX: 1, pageY: 1 }],
        })
        button.dispatchEvent(event)
      }
    })
    await phone.waitRoute('features/registration/pages/order/index')
    const orders = await ordersOf('tca-sysops')
    expect(orders).toBe(1)
  })

  test('a lost answer to the order is asked for again under the same key, and one order stands', async () => {
    const phone = await atConfirm('tca-architect')
    let lost = 0
    await phone.page.route('**/v1/orders', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await phone.tap('确认并支付')
    await phone.waitRoute('features/registration/pages/order/index')
    const orders = await ordersOf('tca-architect')
    expect({ lost, orders }).toEqual({ lost: 1, orders: 1 })
  })

  test('a sitting that closes while the candidate reads is refused with its rule, and another can be chosen', async () => {
    const phone = await atConfirm('tca-developer')
    await world.moveClock('2020-07-15T00:00:00+08:00')
    await phone.tap('确认并支付')
    await phone.waitText('该考期已停止报名')
    await phone.top.locator('#way-on').tap()
    await phone.waitRoute('features/registration/pages/sitting/index')
    await phone.waitText(/报名已于7月15日 00:00 截止/)
    await world.moveClock(FRIDAY)
  })

  test('a sitting that sells out while the candidate reads is refused, and the list shows it as full', async () => {
    const phone = await atConfirm('machine-learning')
    await world.server.sql(
      "update sittings set taken = capacity where certification_code = 'machine-learning'",
    )
    await phone.tap('确认并支付')
    await phone.waitText('该考期席位已满')
    await phone.top.locator('#way-on').tap()
    await phone.waitRoute('features/registration/pages/sitting/index')
    await phone.waitText('本考期席位已满')
  })
})
