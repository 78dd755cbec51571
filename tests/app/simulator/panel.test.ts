import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../../support/api-client'
import { demoSession, register } from '../../support/app/bought'
import { World } from '../../support/app/world'
import { START_MS } from '../../support/server'

/** Allows one message of every topic, as the candidate's taps would. */
async function allowSubscriptions(world: World, session: Schema<'Session'>): Promise<void> {
  const api = apiClient(world.server.url, session.accessToken)
  const { topics } = await answerOf(api.get('/notice-channels'))
  const answers = topics.map(({ templateId }) => ({ templateId, answer: 'accept' as const }))
  await answerOf(api.post('/subscriptions', { body: { answers }, idempotencyKey: 'allow-every-topic-once' }))
}

/** A style as the browser worked it out. */
function styleOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
}

describe('the demo panel', () => {
  let world: World
  let page: Page
  let app: FrameLocator
  let ticketNotice: Locator
  /** The page on top, and words of the home page there. */
  let shown: Locator
  let heading: Locator

  beforeAll(async () => {
    world = await World.start()
    page = await world.panel()
    app = page.getByTitle('手机').contentFrame()
    shown = app.locator('.page:not([hidden])')
    heading = shown.getByText('认证地图').first()
    ticketNotice = page
      .getByRole('region', { name: '推送与邮件' })
      .getByRole('listitem')
      .filter({ hasText: '准考证已发放' })
  }, START_MS)
  afterAll(() => world.stop())

  const running = () =>
    page.evaluate(() => document.querySelector('iframe')?.contentWindow?.__simulator?.report())

  it('signs the phone in as the demo candidate', async () => {
    // The tab must be the new app's: the old one runs until the backend has answered.
    const restarted = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame())
    await page.getByRole('button', { name: '以演示考生登录' }).click()
    await restarted
    await app.getByRole('tab', { name: '我的' }).click()
    await shown.getByText('138****0001').waitFor()
  })

  it('shows a notice with a tab for every channel as soon as the clock has moved to it', async () => {
    await page.getByLabel('关注公众号').click()
    await page.waitForFunction(() => localStorage.getItem('wechat:following:demo-candidate') === 'yes')
    const session = await demoSession(world)
    await allowSubscriptions(world, session)
    await register(world, session, 'tca-architect')
    await page.getByRole('button', { name: '准考证日' }).click()
    await ticketNotice.waitFor()
    expect(await ticketNotice.getByRole('tab').allTextContents()).toEqual([
      '订阅消息',
      '公众号',
      '短信',
      '邮件',
    ])
  })

  it('opens the app cold on the page of a tapped message', async () => {
    await ticketNotice.getByRole('tab', { name: '公众号' }).click()
    await ticketNotice.getByRole('button', { name: '打开公众号：准考证已发放' }).click()
    await app.getByText('停止入场').first().waitFor()
    expect(await running()).toMatchObject({
      route: 'features/exam/pages/ticket/index',
      query: { via: 'officialAccount' },
      depth: 1,
    })
  })

  it('brings the running app to the front with another message, by keyboard', async () => {
    await page.getByLabel('点开时小程序在后台运行').check()
    await ticketNotice.getByRole('tab', { name: '公众号' }).press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      () => document.querySelector('iframe')?.contentWindow?.__simulator?.report().query.via === 'sms',
    )
  })

  it('remembers across phones that the demo candidate follows', async () => {
    await page.getByRole('button', { name: '换一部新手机' }).click()
    expect(await page.getByLabel('关注公众号').isChecked()).toBe(false)
    await page.getByRole('button', { name: '以演示考生登录' }).click()
    await app.getByRole('tab', { name: '我的' }).click()
    await shown.getByText('138****0001').waitFor()
    expect(await page.getByLabel('关注公众号').isChecked()).toBe(true)
  })

  it('takes following back', async () => {
    await page.getByLabel('关注公众号').click()
    await page.waitForFunction(() => localStorage.getItem('wechat:following:demo-candidate') === 'no')
    const session = await demoSession(world)
    const api = apiClient(world.server.url, session.accessToken)
    const { officialAccount } = await answerOf(api.get('/notice-channels'))
    expect(officialAccount.following).toBe(false)
  })

  it('decides in the backend how exams end', async () => {
    const outcome = async () => (await answerOf(apiClient(world.server.url).get('/demo/state'))).outcome
    expect(await outcome()).toBe('passed')
    const told = page.waitForResponse(/\/v1\/demo\/outcome$/)
    await page.getByRole('radio', { name: '缺考' }).check()
    await told
    expect(await outcome()).toBe('absent')
  })

  it('takes the network from the phone and gives it back', async () => {
    await app.getByRole('tab', { name: '首页' }).click()
    await heading.waitFor()
    const noNetwork = shown.getByText('当前没有网络')
    await page.getByRole('radio', { name: '断网' }).check()
    await noNetwork.waitFor()
    await page.getByRole('radio', { name: '正常' }).check()
    await noNetwork.waitFor({ state: 'hidden' })
  })

  it('turns the phone dark and light again, the bars with the page', async () => {
    const colours = async () => [await styleOf(heading, 'color'), await styleOf(bar, 'background-color')]
    const bar = app.getByRole('tablist')
    const light = await colours()
    await page.getByRole('radio', { name: '深色' }).check()
    await app.locator('html[data-theme="dark"]').waitFor()
    const dark = await colours()
    await page.getByRole('radio', { name: '浅色' }).check()
    await app.locator('html[data-theme="light"]').waitFor()
    expect(await colours()).toEqual(light)
    expect(dark.map((colour, index) => colour === light[index])).toEqual([false, false])
  })

  it('opens the app anew with larger text', async () => {
    const before = Number.parseFloat(await styleOf(heading, 'font-size'))
    const restarted = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame())
    await page.getByRole('radio', { name: '1.4' }).check()
    await restarted
    await heading.waitFor()
    expect(Number.parseFloat(await styleOf(heading, 'font-size'))).toBeCloseTo(before * 1.4)
  })
})
