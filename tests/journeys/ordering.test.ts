import type { Request } from 'playwright-core'
import { routes } from '../../src/platform/routes'
import { books } from '../support/app/books'
import { newCandidate, phoneOf } from '../support/app/bought'
import { acceptRules } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { FRIDAY, World } from '../support/app/world'
import { START_MS } from '../support/server'

/** How long the app waits for an answer, and how often it asks before it says that there is none. */
const CLIENT_PATIENCE_MS = 10_000
const CLIENT_TRIES = 3

let world: World
beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** A phone of a new candidate who has only to confirm. */
async function atConfirm(code: string): Promise<Phone> {
  const phone = await phoneOf(world, await newCandidate(world), { path: routes.sitting(code) })
  await phone.waitText('报名与延期截止')
  await phone.tap('报名')
  await acceptRules(phone)
  return phone
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
      if (!isOrder(route.request())) return route.fallback()
      keys.push(route.request().headers()['idempotency-key'])
      // The backend makes the order; its answer never arrives.
      made ??= route.fetch()
    })
    const waiting = phone.top.getByRole('button', { name: '正在下单', disabled: true })
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
    expect({ tries: keys.length, keys: new Set(keys).size }).toEqual({ tries: CLIENT_TRIES + 1, keys: 1 })
    expect(await books(world, 'tca-developer')).toMatchObject({ orders: 1 })
  })

  test('a double tap on paying makes one order', async () => {
    const phone = await atConfirm('tca-sysops')
    await phone.doubleTap('确认并支付')
    await phone.waitRoute('features/registration/pages/order/index')
    expect(await books(world, 'tca-sysops')).toMatchObject({ orders: 1 })
  })

  test('a lost answer to the order is asked for again under the same key, and one order stands', async () => {
    const phone = await atConfirm('tca-architect')
    let lost = 0
    await phone.page.route('**/v1/orders', async (route) => {
      if (!isOrder(route.request()) || lost > 0) return route.fallback()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await phone.tap('确认并支付')
    await phone.waitRoute('features/registration/pages/order/index')
    expect(lost).toBe(1)
    expect(await books(world, 'tca-architect')).toMatchObject({ orders: 1 })
  })

  test('a sitting that closes while the candidate reads is refused with its rule, and another can be chosen', async () => {
    const phone = await atConfirm('tca-developer')
    await world.moveClock('2020-07-15T00:00:00+08:00')
    await phone.tap('确认并支付')
    await phone.waitText('该考期已停止报名')
    await phone.tap('选择其他考期')
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
    await phone.tap('选择其他考期')
    await phone.waitRoute('features/registration/pages/sitting/index')
    await phone.waitText('本考期席位已满')
  })
})
