import { routes } from '../../src/platform/routes'
import { putSession } from '../support/app/bought'
import { holdAnswers } from '../support/app/hold-answers'
import { NO_IDS } from '../support/app/page-table'
import type { Phone } from '../support/app/phone'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { stopTicking } from '../support/app/set-data'
import { ActionBudget, actionTable, spent } from '../support/app/set-data-actions'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const budget = new ActionBudget()
let world: World
let people: PreparedPeople
let phone: Phone

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  phone = await world.phone()
}, START_MS)
afterAll(() => world.stop())

async function open(path: string, content: string): Promise<void> {
  await phone.quit()
  await putSession(phone, people.holder)
  await phone.relaunch({ path })
  await phone.waitText(content)
  await phone.page.waitForLoadState('networkidle')
}

test('a second of a countdown hands over at most 120 bytes', async () => {
  await open(routes.order(people.ids.unpaidOrder), '待支付')
  const before = await spent(phone)
  const ticked = await phone.page.waitForFunction(({ calls, bytes }) => {
    const now = window.__simulator?.report().setData
    return now && now.calls > calls ? (now.bytes - bytes) / (now.calls - calls) : null
  }, before)
  expect(await ticked.jsonValue()).toBeLessThanOrEqual(120)
})

const WHO = [
  ['a visitor', '选择要参加的认证'],
  ['a candidate', '下一步'],
] as const

/** What happens first: the answer that WeChat fetched, or nothing for as long as the answer to the app's own request takes. */
const FIRST = ['fetched ahead', 'no answer'] as const
const EMPTY = WHO.flatMap(([who, content]) => FIRST.map((first) => ({ who, content, first })))

test.each(EMPTY)(
  'home on an empty phone is one call, for $who, at first $first',
  async ({ who, content, first }) => {
    await phone.quit()
    await phone.clearStorage()
    if (who === 'a candidate') await putSession(phone, people.holder)
    const release = first === 'no answer' ? await holdAnswers(phone) : null
    await phone.relaunch({ path: routes.home(), held: true })
    if (!release) await phone.page.waitForFunction(() => localStorage.getItem('phone:fetched-pre'))
    await phone.runScripts()
    if (release) {
      await phone.top.getByRole('progressbar', { name: '正在加载' }).waitFor()
      await phone.rest()
      expect((await spent(phone)).calls).toBe(0)
      await release()
    }
    await phone.waitText(content)
    await phone.page.waitForLoadState('networkidle')
    expect((await spent(phone)).calls).toBe(1)
  },
)

test.each(WHO)('home opens again from what is kept, for %s, within its budget', async (who, content) => {
  // Home says when it was refreshed: both openings are in one minute.
  await world.server.setClock('2020-05-08T10:10:05+08:00')
  await phone.quit()
  await phone.clearStorage()
  if (who === 'a candidate') await putSession(phone, people.holder)
  for (const _ of ['first', 'again']) {
    await phone.quit()
    await phone.relaunch({ path: routes.home() })
    await phone.waitText(content)
    await phone.page.waitForLoadState('networkidle')
  }
  expect(budget.fault(`home again for ${who}`, await spent(phone))).toBeNull()
})

describe('what a tap or a letter hands to the view is within its budget', () => {
  beforeAll(() => stopTicking(phone))

  test.each(actionTable(NO_IDS).map(({ name }) => name))('%s', async (name) => {
    const action = actionTable(people.ids).find((entry) => entry.name === name)
    if (!action) throw new Error(`nobody does "${name}"`)
    await open(action.path, action.content)
    const before = await spent(phone)
    await action.run(phone)
    await phone.rest()
    const after = await spent(phone)
    const usage = { calls: after.calls - before.calls, bytes: after.bytes - before.bytes }
    expect(budget.fault(name, usage)).toBeNull()
  })

  test('every budget belongs to an action', () => {
    expect(budget.unused()).toEqual([])
  })
})
