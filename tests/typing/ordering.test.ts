import { routes } from '../../src/platform/routes'
import { completeChecklist, orderConfirmed } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const FRIDAY = '2020-07-10T16:20:00+08:00'

let world: World
beforeAll(async () => {
  world = await World.start({ now: FRIDAY })
}, START_MS)
afterAll(() => world.stop())

describe('on a phone whose threads are 40 ms apart', () => {
  let phone: Phone
  beforeAll(async () => {
    phone = await world.phone({ bridge: 40, path: routes.certification('tca-architect') })
  })

  test('a visitor signs in and completes the checklist', async () => {
    await phone.tap('登录并报名')
    await completeChecklist(world, phone)
  })

  test('a sitting is ordered and paid, once', async () => {
    await orderConfirmed(phone)
    await phone.answer('支付成功')
    await phone.waitText('报名成功')
    const orders = await world.server.sql<{ status: string }>('select status from orders')
    expect(orders).toEqual([{ status: 'paid' }])
  })

  test('the journey stands with the exams, and back does not lead into the order', async () => {
    await phone.tap('查看报名详情')
    await phone.waitRoute('features/exam/pages/journey/index')
    await phone.waitText('准考证最迟于7月20日 周一 24:00 发放')
    await phone.back()
    await phone.waitRoute('pages/exams/index')
    await phone.waitText('云架构工程师')
    const { errors, missing } = await phone.report()
    expect({ errors, missing }).toEqual({ errors: [], missing: {} })
  })
})
