import { putSession } from '../support/app/bought'
import { otherPages, REFUSAL, type TapEntry } from '../support/app/outcome-table'
import { accountTaps } from '../support/app/outcome-taps-account'
import { examTaps } from '../support/app/outcome-taps-exam'
import { pageTable } from '../support/app/page-table'
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

const PROBLEM = {
  type: 'about:blank',
  status: 429,
  code: 'rate-limited',
  title: REFUSAL,
  detail: '请稍等一分钟再试，已填写的内容不会丢失。',
  incident: 'AB12CD',
}

/** Opens the page of a tap in the largest text, whose phone has agreed to what is private. */
async function show({ page }: TapEntry): Promise<void> {
  const pages = [...pageTable(people.ids), ...otherPages(people)]
  const entry = pages.find(({ name }) => name === page)
  if (!entry) throw new Error(`no page is called ${page}`)
  await phone.quit()
  await phone.page.unrouteAll({ behavior: 'ignoreErrors' })
  await phone.clearStorage()
  await phone.page.evaluate(() => {
    for (const key of ['privacy-agreed', 'scope.writePhotosAlbum', 'scope.addPhoneCalendar'])
      localStorage.setItem(`phone:${key}`, 'yes')
  })
  if (entry.who !== 'visitor') await putSession(phone, entry.who ? people[entry.who] : people.holder)
  await phone.relaunch({ path: entry.path, fontScale: 1.65 })
  await phone.waitText(entry.content)
}

/** The phone's and the backend's answers to come. */
async function prepareAnswers({ phone: answer, refused }: TapEntry): Promise<void> {
  if (answer) await phone.script(...answer)
  if (!refused) return
  await phone.page.route(
    ({ pathname }) => pathname.endsWith(refused),
    (route) => {
      if (route.request().method() === 'GET' && !refused.endsWith('export')) return route.continue()
      return route.fulfill({ status: 429, contentType: 'application/problem+json', json: PROBLEM })
    },
  )
}

/** Presses a button that stands as low as it can on the screen, where what follows it is out of sight. */
async function press(words: string | RegExp): Promise<void> {
  const target = phone.top.getByRole('button', { name: words, exact: typeof words === 'string' }).last()
  await target.evaluate((element) => element.scrollIntoView({ block: 'end' }))
  await target.tap()
}

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
    await show(entry)
    await entry.before?.(phone)
    await prepareAnswers(entry)
    await press(entry.tap)
    if (entry.inSheet) await press(entry.inSheet)
    expect(await inSight(entry.words)).toEqual([true, true])
  },
)
