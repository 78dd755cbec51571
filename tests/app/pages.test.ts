import path from 'node:path'
import { putSession } from '../support/app/bought'
import { layoutFaults } from '../support/app/layout'
import { NO_IDS, type PageEntry, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { SetDataBudget, stopTicking, usageAtRest } from '../support/app/set-data'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const IMAGES = path.resolve(__dirname, '../../docs/images')
/** `UPDATE_IMAGES=1 npx jest --selectProjects app --testPathPatterns app/pages` draws the gallery of the README anew. */
const UPDATE_IMAGES = process.env.UPDATE_IMAGES === '1'
/**
 * `UPDATE_BUDGET=1 npx jest --selectProjects app --testPathPatterns app/pages` raises what pages may hand to the view to
 * the present figures; write `{}` into set-data-budget.json first to lower them.
 */
const UPDATE_BUDGET = process.env.UPDATE_BUDGET === '1'
const budget = new SetDataBudget()

let world: World
let people: PreparedPeople
/** One for all: nothing of a page is left on it when the next one opens. */
let phone: Phone

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
  await stopTicking(phone)
}, START_MS)
afterAll(() => world.stop())

interface Look {
  theme?: 'light' | 'dark'
  fontScale?: number
}

/** Opens a page cold, as the one whose page it is, and waits for its content. */
async function show(name: string, { theme = 'light', fontScale = 1 }: Look): Promise<void> {
  const { path: address, content, who } = entryOf(name)
  await phone.quit()
  await phone.clearStorage()
  // WeChat fetches nothing of theirs ahead: whether that comes before the page is drawn is a matter of chance.
  if (who !== 'visitor')
    await putSession(phone, { ...(who ? people[who] : people.holder), prefetchToken: '' })
  await phone.page.setViewportSize({ width: 375, height: 812 })
  await phone.page.emulateMedia({ colorScheme: theme })
  await phone.relaunch({ path: address, fontScale })
  await phone.waitText(content)
}

const NO_FAULTS = { outside: [], small: [], clipped: [], broken: [] }
const entryOf = (name: string) => pageTable(people.ids).find((entry) => entry.name === name) as PageEntry

async function expectNoFaults(): Promise<void> {
  const { missing, errors } = await phone.report()
  expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
}

/** Taro's ids are a few letters. One of our own is one for the whole program: a page that ends would take its taps from another. */
async function expectTapsByTarosIds(): Promise<void> {
  const ids = await phone.top
    .locator('[role=button], [role=link], [role=switch]')
    .evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.filter((id) => !/^[A-Za-z]{0,4}$/.test(id))).toEqual([])
}

async function expectFits(): Promise<void> {
  for (const width of [320, 375, 430]) {
    await phone.page.setViewportSize({ width, height: 812 })
    expect({ width, ...(await layoutFaults(phone)) }).toEqual({ width, ...NO_FAULTS })
  }
}

async function updateImage(name: string, theme: string): Promise<void> {
  if (!UPDATE_IMAGES) return
  await phone.page.screenshot({
    path: `${IMAGES}/${name}-${theme}.jpg`,
    type: 'jpeg',
    quality: 82,
    animations: 'disabled',
  })
}

describe.each(pageTable(NO_IDS).map(({ name }) => name))('the page %s', (name) => {
  test('opens cold in light without an error or a missing API, within its setData budget, and fits 320, 375 and 430 px', async () => {
    await show(name, { theme: 'light' })
    await updateImage(name, 'light')
    const fault = budget.fault(name, await usageAtRest(phone))
    if (!UPDATE_BUDGET) expect(fault).toBeNull()
    await expectNoFaults()
    await expectTapsByTarosIds()
    await expectFits()
  })

  test('opens cold in dark and the largest text without an error or a missing API and fits 320, 375 and 430 px', async () => {
    // The gallery shows the size that most people read.
    await show(name, { theme: 'dark', fontScale: UPDATE_IMAGES ? 1 : 1.65 })
    await expectNoFaults()
    await updateImage(name, 'dark')
    await expectFits()
  })
})

test('a marker on the map of test centres brings its card into view', async () => {
  await show('test-centres', { fontScale: 1.65 })
  const map = phone.top.getByRole('group', { name: /^地图/ })
  await map.getByRole('button', { name: '示例考点（成都）' }).click()
  await phone.page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('wx-text')].find((text) => text.textContent === '地图所选')
    return (
      shown?.parentElement?.textContent === '示例考点（成都）地图所选' &&
      shown.getBoundingClientRect().bottom < innerHeight
    )
  })
  await map.getByText('示例考点（成都）').waitFor()
  await expectFits()
})

test('every setData budget belongs to a page', () => {
  console.log(budget.table())
  if (UPDATE_BUDGET) budget.raise()
  expect(budget.unused()).toEqual([])
})
