import { carryOut, showPage } from '../support/app/outcome-taps'
import { accountTaps } from '../support/app/outcome-taps-account'
import { examTaps } from '../support/app/outcome-taps-exam'
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
  phone = await world.phone({ width: 320, height: 568 })
}, START_MS)
afterAll(() => world.stop())

/** Whether the whole of the outcome is on the screen with nothing over it, in the largest text and in the usual one. */
async function inSight(words: string | RegExp): Promise<boolean[]> {
  const outcome = phone.top.getByRole('group').filter({ hasText: words }).last()
  await outcome.waitFor()
  return outcome.evaluate((element) => {
    const page = element.closest<HTMLElement>('.scaled')
    return ['1.65', '1'].map((scale) => {
      page?.style.setProperty('--ce-scale', scale)
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const corners = [left + 14, right - 14].flatMap((x) =>
        [top + 2, bottom - 2].map((y) => [x, y] as const),
      )
      const points = [...corners, [(left + right) / 2, (top + bottom) / 2] as const]
      return points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)))
    })
  })
}

test.each([...examTaps, ...accountTaps].map((entry) => [entry.name, entry] as const))(
  'on a phone of 320 × 568 the outcome is in sight where the candidate taps to %s',
  async (_, entry) => {
    await showPage(phone, people, entry.page, { fontScale: 1.65 })
    await carryOut(phone, entry)
    expect(await inSight(entry.words)).toEqual([true, true])
  },
)
