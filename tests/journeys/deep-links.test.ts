import { type LinkedPage, link, needsId } from '../../src/platform/links'
import { answerOf, apiClient } from '../support/api-client'
import { LINKED_PAGES, TABS } from '../support/app/linked-pages'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

/** What follows the colon in the demo candidate's wx.login codes. */
const HOLDER = 'demo-candidate'

const pages = Object.keys(LINKED_PAGES) as LinkedPage[]

let world: World
let people: PreparedPeople
let phone: Phone

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
}, START_MS)
afterAll(() => world.stop())

/** A link as a push carries it. */
function pushed(page: LinkedPage, id: string): string {
  const address = link(page, id)
  return `${address}${address.includes('?') ? '&' : '?'}notice=${people.ids.message}&via=sms`
}

const idOf = (page: LinkedPage) => {
  const { id } = LINKED_PAGES[page]
  return id ? people.ids[id] : ''
}

/** Opens the app cold on a phone where nothing is stored and nobody is signed in. */
async function openCold(person: string, path: string): Promise<void> {
  // What the former app still does with its storage is over then.
  await phone.quit()
  await phone.page.evaluate((openid) => {
    localStorage.clear()
    localStorage.setItem('phone:openid', openid)
  }, person)
  await phone.relaunch({ path, scene: 1014 })
}

async function expectNoFault(): Promise<void> {
  const { errors, missing } = await phone.report()
  expect({ errors, missing }).toEqual({ errors: [], missing: {} })
}

test.each(pages)(
  'a push that leads to %s opens it cold, signed in silently, and back leads to its tab',
  async (page) => {
    const { says, tab } = LINKED_PAGES[page]
    await openCold(HOLDER, pushed(page, idOf(page)))
    await phone.waitText(says)
    expect(await phone.top.getByText('微信登录').count()).toBe(0)
    await phone.tapRole('button', `返回${tab}`)
    await phone.waitRoute(TABS[tab])
    await expectNoFault()
  },
)

test.each(pages.filter(needsId))('what %s names is somebody else’s: why, and a way on', async (page) => {
  const { tab } = LINKED_PAGES[page]
  await openCold('stranger', pushed(page, idOf(page)))
  await phone.waitText('没有找到这项内容')
  await phone.tap(`打开「${tab}」`)
  await phone.waitRoute(TABS[tab])
  await expectNoFault()
})

test('what is gone, or damaged on its way, says the same', async () => {
  for (const id of ['reg_gone00000000000000000', '%20']) {
    await openCold(HOLDER, pushed('ticket', id))
    await phone.waitText('没有找到这项内容')
  }
})

test('the tapped push shows as opened in its record', async () => {
  await openCold(HOLDER, pushed('message', people.ids.message))
  await phone.waitText('已打开')
  const api = apiClient(world.server.url, people.holder.accessToken)
  const { deliveries, readAt } = await answerOf(
    api.get('/messages/{id}', { path: { id: people.ids.message } }),
  )
  expect(readAt).not.toBeNull()
  expect(deliveries.filter(({ openedAt }) => openedAt).map(({ channel }) => channel)).toEqual(['sms'])
})

test('a push opens its page in a running app, too, and back leads to its tab', async () => {
  await openCold(HOLDER, '/pages/home/index')
  await phone.waitText('认证地图')
  await phone.openWarm(pushed('ticket', idOf('ticket')), 1014)
  await phone.waitText('停止入场')
  await phone.tapRole('button', '返回考试')
  await phone.waitRoute(TABS.考试)
  await expectNoFault()
})

test('after signing out by hand a push asks to sign in', async () => {
  await openCold(HOLDER, link('channels'))
  await phone.waitText('订阅消息次数')
  await phone.tapRole('button', '返回我的')
  await phone.tapRole('button', /^设置/)
  await phone.tapRole('button', '退出登录')
  await phone.tapRole('button', '确认退出登录')
  await phone.waitText('微信登录')
  await phone.relaunch({ path: pushed('ticket', idOf('ticket')) })
  await phone.waitText('微信登录')
})
