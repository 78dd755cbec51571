import path from 'node:path'
import { putSession } from '../support/app/bought'
import { layoutFaults } from '../support/app/layout'
import { type PageEntry, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const IMAGES = path.resolve(__dirname, '../../docs/images')
/** `UPDATE_IMAGES=1 npx jest --selectProjects app pages` draws the gallery of the README anew. */
const UPDATE_IMAGES = process.env.UPDATE_IMAGES === '1'

let world: World
let people: PreparedPeople

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** Opens a page cold, as the one whose page it is, and waits for its content. */
async function show(phone: Phone, { path: address, content, who }: PageEntry, fontScale = 1): Promise<void> {
  await phone.clearStorage()
  if (who !== 'visitor') await putSession(phone, who ? people[who] : people.holder)
  await phone.relaunch({ path: address, fontScale })
  await phone.waitText(content)
}

const NO_FAULTS = { outside: [], small: [], clipped: [] }
/** The table's names are known before the ids are. */
const NO_IDS = {
  paidOrder: '',
  unpaidOrder: '',
  registration: '',
  passed: '',
  failed: '',
  deferrable: '',
  certificate: '',
  verificationCode: '',
  message: '',
  sitting: '',
}
const entryOf = (name: string) => pageTable(people.ids).find((entry) => entry.name === name) as PageEntry

describe.each(pageTable(NO_IDS).map(({ name }) => name))('the page %s', (name) => {
  test('fits phones 320, 375 and 430 px wide, also in large text', async () => {
    const phone = await world.phone()
    for (const fontScale of [1, 1.4]) {
      await show(phone, entryOf(name), fontScale)
      for (const width of [320, 375, 430]) {
        await phone.page.setViewportSize({ width, height: 812 })
        const faults = await layoutFaults(phone)
        expect({ width, fontScale, ...faults }).toEqual({ width, fontScale, ...NO_FAULTS })
      }
    }
  })

  test('opens cold in light and dark without an error or a missing API', async () => {
    const phone = await world.phone()
    for (const theme of ['light', 'dark'] as const) {
      await phone.page.emulateMedia({ colorScheme: theme })
      await show(phone, entryOf(name))
      const { missing, errors } = await phone.report()
      expect({ missing, errors }).toEqual({ missing: {}, errors: [] })
      if (UPDATE_IMAGES) {
        await phone.page.screenshot({
          path: `${IMAGES}/${name}-${theme}.jpg`,
          type: 'jpeg',
          quality: 82,
          animations: 'disabled',
        })
      }
    }
  })
})
