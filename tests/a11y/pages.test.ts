import { audit, bringMeasures, type PageAudit, type Setting } from '../support/a11y/audit'
import { faultsIn, ITEMS, listOf, percentOf, standingOf } from '../support/a11y/items'
import { putSession } from '../support/app/bought'
import { NO_IDS, type PageEntry, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { stopTicking } from '../support/app/set-data'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const WIDTHS = [320, 375, 430]
const THEMES = ['light', 'dark'] as const
const usual = (text: Setting['text']): Setting[] =>
  THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, text, width, elder: false })))
/** Everything of one opening: the text grows on the open page, as the client's own setting makes it grow. */
const USUAL: Setting[] = [
  ...(['1.0', '1.65', 'own'] as const).flatMap(usual),
  ...THEMES.map((theme) => ({ theme, more: true, text: '1.0' as const, width: 375, elder: false })),
]
const ELDER: Setting[] = usual('own').map((setting) => ({ ...setting, elder: true }))

let world: World
let people: PreparedPeople
let phone: Phone
const audits: PageAudit[] = []

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
  await stopTicking(phone)
  await bringMeasures(phone)
}, START_MS)
afterAll(() => world.stop())

/** Opens a page cold, as the one whose page it is, and waits for its content. */
async function show({ path, content, who }: PageEntry, elder: boolean): Promise<void> {
  await phone.quit()
  await phone.clearStorage()
  if (who !== 'visitor') await putSession(phone, who ? people[who] : people.holder)
  if (elder) await chooseElder()
  await phone.relaunch({ path })
  await phone.waitText(content)
  await phone.page.waitForLoadState('networkidle')
}

const chooseElder = () =>
  phone.page.evaluate(() => localStorage.setItem('app:comfort', JSON.stringify({ value: 'elder' })))

describe.each(pageTable(NO_IDS).map(({ name }) => name))('the page %s', (name) => {
  const measure = async (settings: readonly Setting[], elder: boolean) => {
    const entry = pageTable(people.ids).find((one) => one.name === name)
    if (!entry) throw new Error(`no page ${name}`)
    await show(entry, elder)
    const found: PageAudit[] = []
    for (const setting of settings) found.push(await audit(phone, name, setting))
    audits.push(...found)
    return faultsIn(found)
  }

  test('can be seen, read out and tapped in light and dark, at every size of text and every width', async () => {
    expect(await measure(USUAL, false)).toEqual([])
  })

  test('can be so in 长辈版, too', async () => {
    expect(await measure(ELDER, true)).toEqual([])
  })
})

test('the list of what the rules ask stands at 100 %', () => {
  const standings = ITEMS.map((item) => standingOf(item, audits))
  process.stdout.write(`\n${listOf(standings)}\n\n`)
  expect(standings.filter((standing) => percentOf(standing) < 100).map(({ item }) => item.asks)).toEqual([])
})
