import { putSession } from '../support/app/bought'
import { NO_IDS, type PageEntry, pageTable } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, type PreparedTimes, preparePeople } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

/** Around New Year of a year whose holidays nobody has announced: what is past has another year, what is ahead may move. */
const AUTUMN = '2026-10-08T10:00:00+08:00'
const AROUND_NEW_YEAR: PreparedTimes = {
  passed: '2026-11-06T10:00:00+08:00',
  failed: '2026-12-04T10:00:00+08:00',
  bought: '2026-12-18T16:20:00+08:00',
  ticket: '2027-01-26T10:02:00+08:00',
}

let world: World
let people: PreparedPeople
let phone: Phone

beforeAll(async () => {
  world = await World.start({ now: AUTUMN })
  people = await preparePeople(world, AROUND_NEW_YEAR)
  phone = await world.phone({ width: 375, height: 812 })
}, START_MS)
afterAll(() => world.stop())

/** What is read or heard on the page on top, line by line. */
async function linesOf({ path, content, who }: PageEntry): Promise<string[]> {
  await phone.quit()
  await phone.clearStorage()
  if (who !== 'visitor') await putSession(phone, who ? people[who] : people.holder)
  await phone.relaunch({ path })
  await phone.waitText(content)
  await phone.top.getByText('正在加载').first().waitFor({ state: 'hidden' })
  await phone.rest()
  return phone.top.evaluate((page: HTMLElement) => [
    ...page.innerText.split('\n'),
    ...[...page.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? ''),
  ])
}

/** A day without its year: of autumn, whose year is over. */
const BARE = /(?<![年\d])1[012]月\d+日|(?<![\d:-])1[012]-\d\d(?![\d-])/
/** A day of this year without 暂定: from the exam of January on, everything may still move but what follows from autumn's. */
const CERTAIN = /(?<!暂定 |暂定 2027年|最晚到|20(?:20|28|29)年|\d)(?:1月30日|[2-9]月\d+日)/

test.each(pageTable(NO_IDS).map(({ name }) => name))(
  'every date on %s has its year where it is another one, and 暂定 where it may still move',
  async (name) => {
    const entry = pageTable(people.ids).find((each) => each.name === name)
    const lines = entry ? await linesOf(entry) : []
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => BARE.test(line))).toEqual([])
    expect(lines.filter((line) => CERTAIN.test(line))).toEqual([])
  },
)
