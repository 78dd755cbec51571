import { routes } from '../../src/platform/routes'
import { newCandidate, order, putSession } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const FRIDAY = '2020-07-10T16:20:00+08:00'

let world: World
beforeAll(async () => {
  world = await World.start({ now: FRIDAY })
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

interface Bought {
  orders: number
  paid: number
  registrations: number
  seats: number
}

/** What the backend has on its books for one subject: rows, not answers. */
async function books(code: string): Promise<Bought> {
  const [row] = await world.server.sql<Bought>(
    `select (select count(*)::int from orders where certification_code = $1) as orders,
            (select count(*)::int from orders where certification_code = $1 and status = 'paid') as paid,
            (select count(*)::int from registrations where certification_code = $1) as registrations,
            (select coalesce(sum(taken), 0)::int from sittings where certification_code = $1) as seats`,
    [code],
  )
  if (!row) throw new Error('no books')
  return row
}

/** A phone of a new candidate on the page of a fresh order, its cashier open. */
async function atCashier(code: string): Promise<{ phone: Phone; id: string }> {
  const session = await newCandidate(world)
  const { id } = await order(world, session, code)
  const phone = await world.phone()
  await putSession(phone, session)
  await phone.relaunch({ path: routes.order(id) })
  await phone.tap('立即支付')
  await phone.client.getByText('模拟收银台').first().waitFor()
  return { phone, id }
}

/** Chooses how the payment's callback arrives. */
function callback(phone: Phone, label: string): Promise<unknown> {
  return phone.client.getByRole('combobox').selectOption({ label })
}

describe('money', () => {
  test('a callback that comes late changes nothing: the backend asks and the order is paid once', async () => {
    const before = await books('tca-developer')
    const { phone } = await atCashier('tca-developer')
    await callback(phone, '很晚到达')
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
    await world.moveClock('2020-07-10T16:40:00+08:00')
    expect(await books('tca-developer')).toEqual({
      ...before,
      orders: 1,
      paid: 1,
      registrations: 1,
      seats: before.seats + 1,
    })
  })

  test('a callback that comes twice registers once', async () => {
    const before = await books('tca-sysops')
    const { phone } = await atCashier('tca-sysops')
    await callback(phone, '到达两次')
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
    expect(await books('tca-sysops')).toEqual({
      ...before,
      orders: 1,
      paid: 1,
      registrations: 1,
      seats: before.seats + 1,
    })
  })

  test('an app that is killed right after paying finds the order paid when it is opened again', async () => {
    const { phone, id } = await atCashier('practitioner')
    await phone.answer('支付成功后关闭小程序')
    await phone.page.getByText('小程序已关闭').waitFor()
    await phone.relaunch({ path: routes.order(id) })
    await phone.waitText('报名成功')
    expect(await books('practitioner')).toMatchObject({ orders: 1, paid: 1, registrations: 1 })
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
    expect(await books('big-data')).toMatchObject({ orders: 1, paid: 1, registrations: 1 })
  })

  test('an order cancelled by the candidate frees its seat', async () => {
    const before = await books('machine-learning')
    const { phone } = await atCashier('machine-learning')
    await phone.answer('取消')
    await phone.tap('取消订单')
    await phone.top.locator('#cancel-confirmed').tap()
    await phone.waitText(/已取消/)
    expect(await books('machine-learning')).toMatchObject({ paid: 0, registrations: 0, seats: before.seats })
  })

  test('an order that nobody paid expires after fifteen minutes, and the page says what to do', async () => {
    const before = await books('tdsql-delivery')
    const session = await newCandidate(world)
    const { id, expiresAt } = await order(world, session, 'tdsql-delivery')
    await world.moveClock(expiresAt)
    const phone = await world.phone()
    await putSession(phone, session)
    await phone.relaunch({ path: routes.order(id) })
    await phone.waitText('重新选择考期')
    expect(await books('tdsql-delivery')).toMatchObject({ paid: 0, registrations: 0, seats: before.seats })
  })
})
