import { audit, bringMeasures, type Setting } from '../support/a11y/audit'
import { faultsIn } from '../support/a11y/items'
import { Listener } from '../support/a11y/listener'
import { carryOut, press, showPage } from '../support/app/outcome-taps'
import { accountTaps } from '../support/app/outcome-taps-account'
import { examTaps } from '../support/app/outcome-taps-exam'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { until } from '../support/page/until'
import { START_MS } from '../support/server'

/** After a tap: as most have it, and where there is least room. */
const SETTINGS: readonly Setting[] = [
  { theme: 'light', text: '1.0', width: 375, elder: false },
  { theme: 'dark', text: '1.65', width: 320, elder: false },
  { theme: 'light', text: 'own', width: 320, elder: false },
]

let world: World
let people: PreparedPeople
let phone: Phone
let listener: Listener
beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
  listener = await Listener.of(phone)
  await bringMeasures(phone)
}, START_MS)
afterAll(() => world.stop())

async function faultsNow(page: string): Promise<string[]> {
  const audits = []
  for (const setting of SETTINGS) audits.push(await audit(phone, page, setting))
  return faultsIn(audits)
}

/** Whether one of these was announced by itself. */
const isAnnounced = (words: string | RegExp) =>
  until(`"${words}" is announced`, async () =>
    (await listener.announced()).some((said) =>
      words instanceof RegExp ? words.test(said) : said.includes(words),
    ),
  )

test.each([...examTaps, ...accountTaps].map((entry) => [entry.name, entry] as const))(
  'the outcome is announced, and can be read and tapped, where the candidate taps to %s',
  async (name, entry) => {
    await showPage(phone, people, entry.page)
    await listener.announced()
    await carryOut(phone, entry)
    await isAnnounced(entry.words)
    expect(await faultsNow(name)).toEqual([])
  },
)

const SHEETS: readonly (readonly [page: string, tap: string | RegExp, title: string | RegExp])[] = [
  ['journey', /^报名与延期截止，/, '报名与延期截止'],
  ['confirm', /^阅读考试规则/, '考试规则与报名须知'],
  ['order-unpaid', '取消订单', '取消这个订单？'],
  ['order-refundable', '申请退款', /^退款 ¥/],
  ['certificate', '分享证书', '分享证书'],
  ['settings', '登录的设备', '登录的设备'],
  ['settings', '退出登录', '退出登录？'],
]

test.each(SHEETS)(
  'on %s the sheet of %s is announced by its title, and can be read and tapped',
  async (page, tap, title) => {
    await showPage(phone, people, page)
    await listener.announced()
    await press(phone, tap)
    await isAnnounced(title)
    const sheet = phone.top.getByRole('dialog')
    expect(await sheet.count()).toBe(1)
    expect(await faultsNow(`${page}, ${tap}`)).toEqual([])
    // Closing it leads back to what opened it.
    await sheet.getByRole('button', { name: '关闭', exact: true }).last().tap()
    await sheet.waitFor({ state: 'hidden' })
    await phone.top
      .getByRole('button', { name: tap, exact: typeof tap === 'string' })
      .last()
      .waitFor()
  },
)
