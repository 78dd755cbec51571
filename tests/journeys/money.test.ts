import { routes } from '../../src/platform/routes'
import { books } from '../support/app/books'
import { newCandidate, order, phoneOf } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** A phone of a new candidate on the page of a fresh order, its cashier open. */
async function atCashier(code: string): Promise<{ phone: Phone; id: string }> {
  const session = await newCandidate(world)
  const { id } = await order(world, session, code)
  const phone = await phoneOf(world, session, { path: routes.order(id) })
  await phone.tap('立即支付')
  await phone.client.getByText('模拟收银台').first().waitFor()
  return { phone, id }
}

describe('money', () => {
  test.each([
    ['tca-developer', '很晚到达'],
    ['tca-sysops', '到达两次'],
  ])('an order for %s is paid and registered once though its callback is 「%s」', async (code, arrives) => {
    const before = await books(world, code)
    const { phone } = await atCashier(code)
    await phone.client.getByRole('combobox').selectOption({ label: arrives })
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
    await world.moveClock('2020-07-10T16:40:00+08:00')
    const seats = before.seats + 1
    expect(await books(world, code)).toEqual({ orders: 1, paid: 1, registrations: 1, seats })
  })

  test('an app that is killed right after paying finds the order paid when it is opened again', async () => {
    const { phone, id } = await atCashier('practitioner')
    await phone.answer('支付成功后关闭小程序')
    await phone.page.getByText('小程序已关闭').waitFor()
    await phone.relaunch({ path: routes.order(id) })
    await phone.waitText('报名成功')
    expect(await books(world, 'practitioner')).toMatchObject({ orders: 1, paid: 1, registrations: 1 })
  })

  test('a cancelled and a failed payment say so, and the order can still be paid', async () => {
    const { phone } = await atCashier('big-data')
    await phone.answer('取消')
    await phone.waitText('你取消了支付')
    await phone.tap('继续支付')
    await phone.answer('支付失败')
    await phone.waitText('支付没有成功')
    await phone.tap('继续支付')
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
    expect(await books(world, 'big-data')).toMatchObject({ orders: 1, paid: 1, registrations: 1 })
  })

  test('an order cancelled by the candidate frees its seat', async () => {
    const { seats } = await books(world, 'machine-learning')
    const { phone } = await atCashier('machine-learning')
    await phone.answer('取消')
    await phone.tap('取消订单')
    await phone.tap('确认取消')
    await phone.waitText(/已取消/)
    expect(await books(world, 'machine-learning')).toMatchObject({ paid: 0, registrations: 0, seats })
  })

  test('an order that nobody paid expires after fifteen minutes, and the page says what to do', async () => {
    const { seats } = await books(world, 'tdsql-delivery')
    const session = await newCandidate(world)
    const { id, expiresAt } = await order(world, session, 'tdsql-delivery')
    await world.moveClock(expiresAt)
    const phone = await phoneOf(world, session, { path: routes.order(id) })
    await phone.waitText('重新选择考期')
    expect(await books(world, 'tdsql-delivery')).toMatchObject({ paid: 0, registrations: 0, seats })
  })
})
