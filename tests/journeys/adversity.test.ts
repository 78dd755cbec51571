import type { Schema } from '../../src/api/contract-types'
import { routes } from '../../src/platform/routes'
import { newCandidate, order, phoneOf, putSession, register } from '../support/app/bought'
import { agreeToPrivacy } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { typeInto } from '../support/app/typing'
import { FRIDAY, World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
let session: Schema<'Session'>
beforeAll(async () => {
  world = await World.start()
}, START_MS)
beforeEach(async () => {
  session = await newCandidate(world)
})
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** Requests that the app sent to the backend, by path. */
function countRequests(phone: Phone): string[] {
  const paths: string[] = []
  phone.page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/v1/')) paths.push(`${request.method()} ${pathname}`)
  })
  return paths
}

describe('what goes wrong', () => {
  test('what is typed while the view is ahead of the logic stays, and is what is asked about', async () => {
    const phone = await world.phone({ path: routes.lookup(), bridge: 40 })
    await phone.fill('持证人姓名', '演示考生')
    const number = 'CA2008-CRK6-3NGW'
    expect(await typeInto(phone, '证书编号', number, 35)).toBe(number)
    const asked = phone.page.waitForRequest(/certificates\/lookup/)
    await phone.tapRole('button', '查证')
    const request = await asked
    expect(`${request.url()} ${request.postData()}`).toContain(number)
  })

  test('a field that the app empties is empty, whatever was typed', async () => {
    const phone = await world.phone({ path: routes.catalogue(), bridge: 40 })
    await phone.waitText('晋级路径')
    await typeInto(phone, '搜索认证', '架构', 35)
    await phone.tapRole('button', '清除搜索')
    await phone.waitText('晋级路径')
    await phone.rest()
    expect(await phone.top.getByRole('textbox', { name: '搜索认证' }).inputValue()).toBe('')
  })

  test('a finger that rests on a button has tapped it', async () => {
    const phone = await world.phone({ path: routes.lookup() })
    await phone.waitText('查证')
    await phone.press('查证', 600)
    await phone.waitText('请填写完整的证书编号')
  })

  test('an unknown certification says so and leads back to something useful', async () => {
    const phone = await world.phone({ path: routes.certification('no-such-thing') })
    await phone.waitText('没有这项认证')
    await phone.tap('回到首页')
    await phone.waitRoute('pages/home/index')
  })

  test('a page that the phone cannot fetch says so, and opens once there is a network', async () => {
    const phone = await world.phone({ path: routes.me(), network: 'slow' })
    await phone.waitText('帮助与联系')
    await phone.setNetwork('offline')
    await phone.tap('帮助与联系')
    await phone.waitText('页面没有打开')
    expect((await phone.report()).route).toBe('pages/me/index')
    await phone.setNetwork('slow')
    await phone.tap('帮助与联系')
    await phone.waitRoute('features/help/pages/help/index')
    await phone.back()
    await phone.waitRoute('pages/me/index')
    expect(await phone.top.getByText('页面没有打开').count()).toBe(0)
    // What was fetched once stays on the phone.
    await phone.relaunch({ path: routes.me(), network: 'offline' })
    await phone.tap('帮助与联系')
    await phone.waitRoute('features/help/pages/help/index')
  })

  test("another candidate's order is not there", async () => {
    const { id } = await order(world, session, 'practitioner')
    const phone = await world.phone({ path: routes.order(id) })
    await phone.waitText('没有找到')
    await phone.waitText('这条记录不存在，或不属于当前账号。')
  })

  test('an ended session is renewed once for all calls, and the candidate notices nothing', async () => {
    const phone = await world.phone()
    await phone.quit()
    await putSession(phone, session)
    await world.server.sql('update sessions set access_expires_at = created_at')
    const requests = countRequests(phone)
    await phone.relaunch({ path: routes.me() })
    await phone.waitText('报名资料已齐全')
    expect(requests.filter((request) => request === 'POST /v1/session/refresh')).toHaveLength(1)
    expect((await phone.report()).calls).not.toContain('login')
  })

  test('a session whose refreshing has ended too is renewed by WeChat silently', async () => {
    const phone = await world.phone({ path: routes.me() })
    await phone.tap('微信登录')
    await phone.waitText('报名资料')
    await world.server.sql(
      'update sessions set access_expires_at = created_at, refresh_expires_at = created_at',
    )
    await phone.relaunch({ path: routes.me() })
    await phone.waitText('报名资料')
    await phone.waitGone('登录后查看')
  })

  test('without network a page without stored content says so and loads once there is one', async () => {
    const phone = await world.phone({ path: routes.calendar(2020), network: 'offline' })
    await phone.waitText('没有连上服务')
    await phone.setNetwork('normal')
    await phone.tap('重试')
    await phone.waitText('端午调整')
  })

  test('a server that is down leaves the last content on the second start', async () => {
    const phone = await phoneOf(world, session, { path: routes.home() })
    await phone.waitText('认证地图')
    await phone.relaunch({ network: 'down' })
    await phone.waitText('认证地图')
    await phone.waitText(/保存的内容/)
  })

  test('on a slow network the second start shows stored content before any answer', async () => {
    const phone = await phoneOf(world, session, { path: routes.home() })
    await phone.waitText('认证地图')
    let answer = () => {}
    const shown = new Promise<void>((resolve) => {
      answer = resolve
    })
    await phone.page.route('**/v1/**', async (route) => {
      await shown
      await route.continue()
    })
    const asked = phone.page.waitForRequest(/\/v1\/home/)
    await phone.relaunch()
    await asked
    await phone.waitText('认证地图')
    answer()
    await phone.page.unrouteAll({ behavior: 'wait' })
  })

  test('a cold start costs one request to a complete home', async () => {
    const phone = await world.phone()
    // The first start asks, too, as late as its machine lets it.
    await phone.quit()
    await phone.clearStorage()
    const requests = countRequests(phone)
    await phone.relaunch()
    await phone.waitText('全年考期')
    // What WeChat fetches beside the start is not the app's.
    expect(requests.filter((asked) => asked !== 'GET /v1/prefetch')).toEqual(['GET /v1/home'])
  })

  test('a refused clipboard explains itself, offers the settings, and blocks nothing', async () => {
    const { orderId, registrationId } = await register(world, session, 'big-data')
    const [row] = await world.server.sql<{ day: string }>(
      'select sittings.exam_date::text as day from sittings join orders on orders.sitting_id = sittings.id where orders.id = $1',
      [orderId],
    )
    await world.moveClock(`${row?.day}T09:00:00+08:00`)
    const phone = await phoneOf(world, session, { path: routes.ticket(registrationId) })
    await phone.waitText('停止入场')
    await phone.script('setClipboardData', 'refuse')
    await phone.tap('复制链接')
    await agreeToPrivacy(phone)
    await phone.waitText('没有复制的权限')
    await phone.waitText('打开设置')
    await phone.waitText(/离线可用/)
    await world.moveClock(FRIDAY)
  })
})
