import { routes } from '../../src/platform/routes'
import { candidateWith, publishResults } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** Takes the first sitting that can be chosen, and confirms. */
async function changeToFirst(phone: Phone): Promise<void> {
  await phone.top.getByRole('radio').first().tap()
  await phone.tapRole('button', /^(延期到|补考选在) /)
  await phone.tapRole('button', /^确认(延期|补考)$/)
  await phone.waitText(/^(延期成功|补考已安排)$/)
}

// The clock goes on from test to test.
describe('what becomes of a registration', () => {
  test('a paid order is given back, and its page tells so', async () => {
    const { phone, orderId, registrationId } = await candidateWith(world, 'tca-developer')
    await phone.relaunch({ path: routes.order(orderId) })
    await phone.tap('申请退款')
    await phone.tap('确认退款')
    await phone.waitText('退款处理中')
    await phone.relaunch({ path: routes.order(orderId) })
    await phone.waitText('已退款')
    await phone.relaunch({ path: routes.registration(registrationId) })
    await phone.waitText('已申请退款')
  })

  test('it is deferred, missed, retaken and passed', async () => {
    const { phone, registrationId } = await candidateWith(world, 'tca-architect')
    await phone.relaunch({ path: routes.deferral(registrationId) })
    await changeToFirst(phone)
    await phone.waitText(/8月29日/)

    await world.moveClock('2020-08-24T23:00:00+08:00')
    await phone.relaunch({ path: routes.ticket(registrationId) })
    await phone.waitText(/No\. 2020 0829/)

    await publishResults(world, 'absent', '2020-09-02T10:00:00+08:00')
    await phone.relaunch({ path: routes.result(registrationId) })
    await phone.waitText('缺考')
    await phone.tap('安排免费补考')
    await phone.waitRoute('features/changes/pages/retake/index')
    await changeToFirst(phone)
    await phone.waitText(/9月26日/)
    await phone.tap('查看报名详情')
    await phone.waitRoute('features/exam/pages/journey/index')
    const retakeId = (await phone.report()).query.id ?? ''

    await publishResults(world, 'passed', '2020-09-29T10:00:00+08:00')
    await phone.relaunch({ path: routes.result(retakeId) })
    await phone.waitText('恭喜，你已通过本次考试。')
    const { missing, errors } = await phone.report()
    expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
  })

  test('who failed keeps one retake for three months, and no longer', async () => {
    const { phone, registrationId } = await candidateWith(world, 'tca-sysops')
    await publishResults(world, 'failed', '2020-11-04T10:00:00+08:00')
    await phone.relaunch({ path: routes.result(registrationId) })
    await phone.waitText('这次没有达到合格线。')
    await phone.relaunch({ path: routes.retake(registrationId) })
    await phone.waitText('选择补考考期')

    await world.moveClock('2021-02-07T10:00:00+08:00')
    await phone.relaunch({ path: routes.retake(registrationId) })
    await phone.waitText('现在不能补考')
  })
})
