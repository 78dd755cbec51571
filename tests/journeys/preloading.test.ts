import { routes } from '../../src/platform/routes'
import { putSession } from '../support/app/bought'
import { type PageEntry, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
let people: PreparedPeople
let phone: Phone

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
}, START_MS)
afterAll(() => world.stop())

/** A page of the table, or an address of a candidate's: where its main tap leads into another package, and to which page. */
const MAIN_TAPS: [page: string, tap: string | RegExp, opens: string][] = [
  ['home-visitor', '浏览认证', 'features/certifications/pages/catalogue/index'],
  ['home', '继续支付', 'features/registration/pages/order/index'],
  [routes.certification('tca-sysops'), '报名', 'features/registration/pages/confirm/index'],
  ['detail', '查看已有报名', 'features/exam/pages/journey/index'],
  ['checklist', '选择认证', 'features/certifications/pages/catalogue/index'],
  ['order-paid', '查看报名详情', 'features/exam/pages/journey/index'],
  ['exams', /^云架构工程师，/, 'features/exam/pages/journey/index'],
  ['result-passed', '查看证书', 'features/certificates/pages/detail/index'],
  ['result-failed', '安排免费补考', 'features/changes/pages/retake/index'],
  ['certificates', /^云从业者/, 'features/certificates/pages/detail/index'],
  ['message', '查看准考证', 'features/exam/pages/ticket/index'],
  ['me', /^消息/, 'features/messages/pages/inbox/index'],
  ['me', '我的订单', 'features/registration/pages/orders/index'],
]

const entryOf = (name: string): PageEntry =>
  pageTable(people.ids).find((each) => each.name === name) ?? { name, path: name, content: '报考要求' }

test.each(MAIN_TAPS)('of %s the page behind "%s" waits for no package', async (name, tap, opens) => {
  const entry = entryOf(name)
  await phone.quit()
  await phone.clearStorage()
  if (entry.who !== 'visitor') await putSession(phone, entry.who ? people[entry.who] : people.holder)
  await phone.relaunch({ path: entry.path })
  await phone.waitText(entry.content)
  expect((await phone.report()).waitedFor).toEqual([])
  await phone.tapRole('button', tap)
  await phone.waitRoute(opens)
  expect((await phone.report()).waitedFor).toEqual([])
})
