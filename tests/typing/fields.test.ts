import { putSession } from '../support/app/bought'
import { FIELDS, type TypingPlace } from '../support/app/field-table'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { typeInto } from '../support/app/typing'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World
let people: PreparedPeople
beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
}, START_MS)
afterAll(() => world.stop())

describe.each([
  { bridge: 40, delay: 35 },
  { bridge: 80, delay: 60 },
])('on a phone whose threads are $bridge ms apart, at $delay ms a key,', ({ bridge, delay }) => {
  let place: TypingPlace
  beforeAll(async () => {
    place = { world, phone: await world.phone({ bridge }), ids: people.ids }
  })
  afterAll(() => world.closePhones())

  test.each(FIELDS.map((field) => ({ field, label: field.label, source: field.source })))(
    'what is typed into $label of $source stays on the screen and is what arrives',
    async ({ field }) => {
      const { phone, ids } = place
      await phone.quit()
      await phone.clearStorage()
      if (field.who === 'holder') await putSession(phone, people.holder)
      await phone.relaunch({ path: field.path(ids) })
      await field.open?.(place)
      const onScreen = await typeInto(phone, field.label, field.text, delay)
      const arrived = await field.finish(place)
      expect({ onScreen, arrived }).toEqual({ onScreen: field.text, arrived: field.arrives ?? field.text })
    },
  )
})
