import type { Browser, Page } from 'playwright-core'
import type { Schema } from '../../src/api/contract-types'
import { bringAxe, faultsOf } from '../support/a11y/audit'
import { answerOf, apiClient } from '../support/api-client'
import { launchBrowser } from '../support/app/browser'
import { type PreparedPeople, preparePeople, SPRING } from '../support/app/prepared'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

const WIDTHS = [320, 430, 1280]
const THEMES = ['light', 'dark'] as const

let world: World
let people: PreparedPeople
let browser: Browser
let page: Page
let shortCode = ''
let mails: Schema<'SentMessage'>[] = []

beforeAll(async () => {
  world = await World.start({ now: SPRING })
  people = await preparePeople(world)
  const path = { id: people.ids.registration }
  const api = apiClient(world.server.url, people.holder.accessToken)
  shortCode = (await answerOf(api.get('/registrations/{id}/ticket', { path }))).entrance?.shortCode ?? ''
  await answerOf(api.post('/registrations/{id}/ticket/email', { path, idempotencyKey: 'mail-for-everyone' }))
  await answerOf(api.post('/help/trial-exam/email', { idempotencyKey: 'trial-for-everyone' }))
  const { items } = await answerOf(api.get('/demo/outbox'))
  mails = items.filter(({ html }) => html)
  browser = await launchBrowser()
  page = await browser.newPage()
  await bringAxe(page)
}, START_MS)
afterAll(async () => {
  await browser.close()
  await world.stop()
})

/** Every page for a browser, each in the states that it has here. */
const PAGES: Record<string, () => string> = {
  'a certificate that is valid': () => `/v/${people.ids.verificationCode}`,
  'a certificate that nobody has': () => '/v/2222222222',
  'the form of the entrance': () => '/e',
  'a code that is none': () => '/e?code=abc',
  'the entrance of an exam': () => `/e/${shortCode}`,
  'a code that nobody has': () => '/e/222222',
  'the trial exam': () => '/e/TRYTRY',
  'the contract': () => '/docs',
}

/** What everybody needs of the page that is open: read, reflowed, and walked through with the Tab key. */
async function usable(): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const where = `${colorScheme} ${width}`
      faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (wide > 0) faults.push(`${where}: scrolls sideways by ${wide} px`)
    }
  }
  return faults
}

/** What the Tab key comes to, one after another, and what of it does not show that it has the focus. */
async function walked(): Promise<{ stops: string[]; unseen: string[] }> {
  const stops: string[] = []
  const unseen: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const { activeElement } = document
      if (!activeElement || activeElement === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
      return {
        what: activeElement.outerHTML.slice(0, 90),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      }
    })
    if (!at) return { stops, unseen }
    stops.push(at.what)
    if (!at.seen) unseen.push(at.what)
  }
}

const controls = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].map(
      (element) => element.outerHTML.slice(0, 90),
    ),
  )

test.each(Object.keys(PAGES))(
  '%s can be read, reflows, and is walked through with the keyboard',
  async (name) => {
    await page.goto(`${world.server.url}${PAGES[name]?.() ?? ''}`)
    expect(await usable()).toEqual([])
    expect(await walked()).toEqual({ stops: await controls(), unseen: [] })
  },
)

test('the exam is reached from the form by the keyboard alone', async () => {
  await page.goto(`${world.server.url}/e`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(shortCode.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '云架构工程师' }).waitFor()
})

test('every mail can be read, in light and dark, on a small screen and a large one', async () => {
  expect(mails.length).toBeGreaterThan(3)
  for (const title of new Set(mails.map((mail) => mail.title))) {
    const html = mails.find((mail) => mail.title === title)?.html ?? ''
    await page.goto('about:blank')
    await page.setContent(html)
    expect([title, await usable()]).toEqual([title, []])
  }
})
