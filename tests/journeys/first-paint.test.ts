import type { ClientOptions } from '../../simulator/src/phone/wx/conditions'
import { routes } from '../../src/platform/routes'
import { phoneOf } from '../support/app/bought'
import { holdAnswers } from '../support/app/hold-answers'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
let people: PreparedPeople

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** Words that are seen, each with where it stands. */
const seenIn = (phone: Phone, selector: string) =>
  phone.page.locator(selector).evaluate((root) => {
    const seen: string[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      const words = textContent?.trim()
      if (!words || !parentElement || getComputedStyle(parentElement).visibility === 'hidden') continue
      const { left, top, width, height } = parentElement.getBoundingClientRect()
      seen.push([words, ...[left, top, width, height].map(Math.round)].join(' '))
    }
    return seen
  })

const words = (seen: string[]) => seen.map((each) => each.replace(/( -?\d+){4}$/, '')).join(' ')

const KEPT = 'phone:first-paint:pages/home/index'

/** Home, until it has been kept for the next start. */
async function keepHome(phone: Phone, says: string): Promise<void> {
  await phone.waitText(says)
  await phone.page.waitForFunction((key) => localStorage.getItem(key) !== null, KEPT)
}

/** Ends the app and opens it again, up to what is painted before the first line of script. */
async function openHeld(phone: Phone): Promise<void> {
  await phone.quit()
  await phone.relaunch({ held: true })
  await phone.page.waitForFunction(() => window.__simulator?.report().marks.start !== undefined)
}

const PAINTING: ClientOptions[] = [{}, { profile: 'oldest' }]

test.each(PAINTING)(
  'a visitor sees home before the first line of script runs, and it stays as it is: %o',
  async (client) => {
    const phone = await world.phone({ client })
    await keepHome(phone, '选择要参加的认证')
    await openHeld(phone)
    await phone.firstPaint.getByText('选择要参加的认证').waitFor()
    const { marks, setData } = await phone.report()
    expect({ scripts: marks.scripts, setData: setData.calls }).toEqual({ scripts: undefined, setData: 0 })
    const painted = await seenIn(phone, '.first-paint')
    await phone.runScripts()
    await phone.firstPaint.waitFor({ state: 'detached' })
    await phone.page.waitForLoadState('networkidle')
    const page = await seenIn(phone, '.page:not([hidden])')
    expect(painted.length).toBeGreaterThan(20)
    expect(page).toEqual(expect.arrayContaining(painted))
    expect((await phone.report()).errors).toEqual([])
  },
)

test('what is painted first takes no tap', async () => {
  const phone = await world.phone()
  await keepHome(phone, '选择要参加的认证')
  await openHeld(phone)
  const box = await phone.firstPaint.getByText('浏览认证').boundingBox()
  await phone.page.touchscreen.tap((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await phone.page.getByRole('tab', { name: '证书' }).tap()
  await phone.runScripts()
  await phone.waitRoute('pages/home/index')
  expect((await phone.report()).depth).toBe(1)
})

test.each(PAINTING)('no date, no count and nothing of the candidate is painted first: %o', async (client) => {
  const phone = await phoneOf(world, people.holder, { path: routes.home(), client })
  await keepHome(phone, '准考证已发放')
  await openHeld(phone)
  await phone.firstPaint.getByText('快速查证').waitFor()
  const painted = words(await seenIn(phone, '.first-paint'))
  expect(painted).not.toMatch(/准考证已|更新|已通过|已报名|\d+ ?[月日天席]|截止|开考/)
  expect(painted).toContain('全部认证')
  // Nor does it stand on the phone unseen, in a label neither.
  const kept = await phone.page.evaluate((key) => localStorage.getItem(key), KEPT)
  expect(kept).not.toMatch(/准考证|待支付|¥|更新|已通过|已报名|\d+ ?[月日天席]|截止|开考/)
  expect(kept).toContain('visibility:hidden')
  await phone.runScripts()
  await phone.waitText('准考证已发放')
})

test('once the phone was cleared nothing is painted until home was seen again, and after signing out neither', async () => {
  const phone = await phoneOf(world, people.newcomer, { path: routes.home() })
  await keepHome(phone, '认证地图')
  await phone.tapTab('我的')
  await phone.tap('设置')
  await phone.tap('清除本机内容')
  await phone.tapRole('button', '确认清除')
  await phone.waitText('已清除本机保存的内容')
  await openHeld(phone)
  expect(await phone.firstPaint.count()).toBe(0)
  await phone.runScripts()
  await keepHome(phone, '认证地图')
  await phone.tapTab('我的')
  await phone.tap('设置')
  await phone.tap('退出登录')
  await phone.tapRole('button', '确认退出登录')
  await phone.waitText('微信登录')
  await openHeld(phone)
  expect(await phone.firstPaint.count()).toBe(0)
})

const WITHOUT: ClientOptions[] = [{ profile: 'harmony' }, { lacks: ['setInitialRenderingCache'] }]

test.each(WITHOUT)('a client that paints nothing ahead opens home as ever: %o', async (client) => {
  const phone = await world.phone({ client })
  await phone.waitText('选择要参加的认证')
  await openHeld(phone)
  expect(await phone.firstPaint.count()).toBe(0)
  await phone.runScripts()
  await phone.waitText('选择要参加的认证')
  expect((await phone.report()).errors).toEqual([])
})

test('who has signed out leaves nothing of theirs on home, while it is read anew neither', async () => {
  const phone = await phoneOf(world, people.holder, { path: routes.home() })
  await phone.waitText('准考证已发放')
  await phone.tapTab('我的')
  await phone.tap('设置')
  await phone.tap('退出登录')
  await phone.tapRole('button', '确认退出登录')
  await phone.waitText('微信登录')
  const release = await holdAnswers(phone)
  await phone.tapTab('首页')
  await phone.rest()
  expect(words(await seenIn(phone, '.page:not([hidden])'))).not.toMatch(/已发放|待支付/)
  await release()
  await phone.waitText('选择要参加的认证')
})
