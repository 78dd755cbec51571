import { heldBy, Listener } from '../support/a11y/listener'
import { SpokenBook } from '../support/a11y/spoken-book'
import type { Phone } from '../support/app/phone'
import { wholeJourney } from '../support/app/whole-journey'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const titles = wholeJourney.map(({ title }) => title)
const chapterOf = (title: string) => {
  const chapter = wholeJourney.find((each) => each.title === title)
  if (!chapter) throw new Error(title)
  return chapter
}

describe('in 长辈版', () => {
  let world: World
  let phone: Phone
  beforeAll(async () => {
    world = await World.start()
    phone = await world.phone()
    await phone.waitText('长辈版')
    await phone.tap('长辈版')
    await phone.waitText('打服务热线')
  }, START_MS)
  afterAll(() => world.stop())

  test.each(titles)('%s, with the hotline one tap away', async (title) => {
    await chapterOf(title).act(phone, world)
    expect(await phone.top.getByRole('button', { name: /热线/ }).count()).toBeGreaterThan(0)
  })
})

describe('by what is heard alone', () => {
  let world: World
  let phone: Phone
  let listener: Listener
  const book = new SpokenBook()
  beforeAll(async () => {
    world = await World.start()
    const seen = await world.phone()
    listener = await Listener.of(seen)
    await seen.relaunch()
    phone = heldBy(listener, seen)
  }, START_MS)
  afterAll(() => world.stop())

  test.each(titles)('%s', async (title) => {
    await chapterOf(title).act(phone, world)
    // Some parts of a page come later than the page.
    await phone.top.getByRole('progressbar').first().waitFor({ state: 'hidden' })
    await phone.rest()
    book.add(title, await listener.announced(), await listener.read())
  })

  test('what is heard on the way is what docs/spoken-journey.md says', () => {
    if (process.env.UPDATE_SPOKEN) book.write()
    expect(book.text).toBe(book.kept)
  })
})
