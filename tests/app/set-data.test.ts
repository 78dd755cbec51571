import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { putSession } from '../support/app/bought'
import { pageTable } from '../support/app/page-table'
import { preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

/**
 * What a page hands to the view until it rests, by page: the bridge is a mini-program's narrowest part.
 * Two answers may meet in one call or come in two, so a budget is the larger of what was seen.
 * `UPDATE_BUDGET=1 npx jest --selectProjects app --testPathPatterns set-data` raises the figures to the present ones;
 * write `{}` into the file first to lower them.
 */
const FILE = path.resolve(__dirname, 'set-data-budget.json')

const UPDATE = process.env.UPDATE_BUDGET === '1'

interface Usage {
  calls: number
  bytes: number
}

let world: World
beforeAll(async () => {
  world = await World.start({ now: SPRING })
}, START_MS)
afterAll(() => world.stop())

test('no page hands more to the view than its budget allows', async () => {
  const people = await preparePeople(world)
  const used: Record<string, Usage> = {}
  const phone = await world.phone()
  // A ticking countdown would add a call now and then.
  await phone.page.addInitScript(() => {
    window.setInterval = (() => 0) as unknown as typeof window.setInterval
  })
  for (const entry of pageTable(people.ids)) {
    await phone.quit()
    await phone.clearStorage()
    if (entry.who !== 'visitor') await putSession(phone, entry.who ? people[entry.who] : people.holder)
    await phone.relaunch({ path: entry.path })
    await phone.waitText(entry.content)
    // A page's later answers count too, whichever comes first.
    await phone.page.waitForLoadState('networkidle')
    const { setData } = await phone.report()
    used[entry.name] = { calls: setData.calls, bytes: setData.bytes }
  }
  console.log(tableOf(used))
  const budget: Record<string, Usage> = JSON.parse(readFileSync(FILE, 'utf8'))
  if (UPDATE) {
    for (const [name, usage] of Object.entries(used)) budget[name] = larger(usage, budget[name])
    writeFileSync(FILE, `${JSON.stringify(budget, null, 2)}\n`)
  }
  expect(Object.keys(used).sort()).toEqual(Object.keys(budget).sort())
  expect(Object.entries(used).filter(([name, usage]) => isOver(usage, budget[name]))).toEqual([])
})

function larger(usage: Usage, budget: Usage = usage): Usage {
  return { calls: Math.max(usage.calls, budget.calls), bytes: Math.max(usage.bytes, budget.bytes) }
}

/** Ids, clock texts and the ticket's QR code vary a little from run to run; anything beyond that is growth. */
function isOver({ calls, bytes }: Usage, budget: Usage | undefined): boolean {
  return !budget || calls > budget.calls || bytes > budget.bytes * 1.02 + 64
}

function tableOf(used: Record<string, Usage>): string {
  const rows = Object.entries(used).map(
    ([name, { calls, bytes }]) =>
      `${name.padEnd(16)}${String(calls).padStart(4)}${String(bytes).padStart(9)} B`,
  )
  return ['page            calls     bytes', ...rows].join('\n')
}
