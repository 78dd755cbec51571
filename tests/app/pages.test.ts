import path from 'node:path'
import { answerOf, apiClient } from '../support/api-client'
import { demoSession, order, pay, putSession } from '../support/app/bought'
import { layoutFaults } from '../support/app/layout'
import { type PageEntry, type PreparedIds, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const FRIDAY = '2020-07-10T16:20:00+08:00'
const TICKET_MONDAY = '2020-07-20T10:02:00+08:00'
const IMAGES = path.resolve(__dirname, '../../docs/images')
/** `UPDATE_IMAGES=1 npx jest --selectProjects app pages` draws the gallery of the README anew. */
const UPDATE_IMAGES = process.env.UPDATE_IMAGES === '1'

let world: World
let session: Awaited<ReturnType<typeof demoSession>>
let ids: PreparedIds

beforeAll(async () => {
  world = await World.start({ now: FRIDAY })
  session = await demoSession(world)
  const bought = await order(world, session, 'tca-architect')
  const paid = await pay(world, session, bought.id)
  await world.moveClock(TICKET_MONDAY)
  const unpaid = await order(world, session, 'tca-developer')
  const api = apiClient(world.server.url)
  const { items } = await answerOf(
    api.get('/certifications/{code}/sittings', { path: { code: 'tca-sysops' } }),
  )
  ids = {
    paidOrder: paid.id,
    unpaidOrder: unpaid.id,
    registration: paid.registrationId ?? '',
    sitting: items.find(({ choosable }) => choosable)?.id ?? '',
  }
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** Opens a page cold, as the demo candidate or as a visitor, and waits for its content. */
async function show(
  phone: Phone,
  { path: address, content, visitor }: PageEntry,
  fontScale = 1,
): Promise<void> {
  await phone.clearStorage()
  if (!visitor) await putSession(phone, session)
  await phone.relaunch({ path: address, fontScale })
  await phone.waitText(content)
}

const NO_FAULTS = { outside: [], small: [], clipped: [] }
/** The table's names are known before the ids are. */
const entries = pageTable({ paidOrder: '', unpaidOrder: '', registration: '', sitting: '' })
const entryOf = (name: string) => pageTable(ids).find((entry) => entry.name === name) as PageEntry

describe.each(entries.map(({ name }) => name))('the page %s', (name) => {
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
