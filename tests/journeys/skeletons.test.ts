import { putSession } from '../support/app/bought'
import { holdAnswers } from '../support/app/hold-answers'
import { NO_IDS, type PageEntry, pageTable } from '../support/app/page-table'
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

/** Nothing is read before these are shown. */
const AT_ONCE = ['lookup', 'id-check', 'settings', 'sign-in']
/** How much of the screen a skeleton may leave empty, or fill too much, px for px. */
const [LEAST, MOST] = [0.75, 1.25]

/** Opens a page with nothing stored but the session, and lets no answer through until what comes back is called. */
async function openHeld({ path, who }: PageEntry, fontScale: number): Promise<() => Promise<void>> {
  await phone.quit()
  await phone.clearStorage()
  if (who !== 'visitor') await putSession(phone, who ? people[who] : people.holder)
  const release = await holdAnswers(phone)
  await phone.relaunch({ path, fontScale })
  return release
}

/** How far down the screen something stands, in px. */
const filled = () =>
  phone.top.evaluate((page: HTMLElement) => {
    const shown = [...page.querySelectorAll('wx-view, wx-text, wx-button')].filter((element) => {
      const { position } = getComputedStyle(element)
      const holds = element.matches('[class*=scaled]') || getComputedStyle(element).display === 'contents'
      return !holds && position !== 'fixed' && position !== 'sticky'
    })
    const ends = shown.map((element) => element.getBoundingClientRect().bottom)
    return Math.min(page.clientHeight, Math.max(...ends)) - page.getBoundingClientRect().top
  })

const names = pageTable(NO_IDS)
  .map(({ name }) => name)
  .filter((name) => !AT_ONCE.includes(name))
test.each(names)(
  '%s says once that it loads, in the shape of what comes, whatever the size of text',
  async (name) => {
    const entry = pageTable(people.ids).find((each) => each.name === name)
    if (!entry) throw new Error(`no page ${name}`)
    for (const scale of [1, 1.65]) {
      const release = await openHeld(entry, scale)
      const loading = phone.top.getByRole('progressbar', { name: '正在加载' })
      await loading.first().waitFor()
      await phone.rest()
      expect(await loading.count()).toBe(1)
      const before = await filled()
      await release()
      await loading.waitFor({ state: 'hidden' })
      await phone.waitText(entry.content)
      await phone.rest()
      const share = before / (await filled())
      expect([scale, share, share > LEAST && share < MOST]).toEqual([scale, share, true])
    }
  },
)
