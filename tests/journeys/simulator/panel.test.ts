import type { Frame, FrameLocator, Locator, Page } from 'playwright-core'
import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../../support/api-client'
import { demoSession, newCandidate, paperOf, register } from '../../support/app/bought'
import { World } from '../../support/app/world'
import { START_MS } from '../../support/server'

/** The exam that the demo candidate registers for, as the panel names it. */
const FOLLOWED = '云架构工程师 · 2020年7月25日'

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
  /** The demo candidate and somebody else, registered for the exam that the panel follows. */
  let people: Schema<'Session'>[]
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
      // The other candidate's has no such tab.
      .filter({ has: page.getByRole('tab', { name: '公众号' }) })
  }, START_MS)
  afterAll(() => world.stop())

  const running = () =>
    page.evaluate(() => document.querySelector('iframe')?.contentWindow?.__simulator?.report())

  /** The new app's frame after a tap that opens the app anew: the old one's tabs stay until then. */
  async function restarting(tap: () => Promise<unknown>): Promise<Frame> {
    const restarted = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame())
    await tap()
    return restarted
  }

  const who = () => page.getByText('手机上').locator('xpath=..').getByRole('status')

  it('signs the phone in as the demo candidate, and says who is signed in', async () => {
    expect(await who().textContent()).toMatch(/未登录$/)
    await restarting(() => page.getByRole('button', { name: '以演示考生登录' }).click())
    await app.getByRole('tab', { name: '我的' }).click()
    await shown.getByText('138****0001').waitFor()
    expect(await who().textContent()).toBe('演示考生 · 已登录')
  })

  it('shows a notice with a tab for every channel as soon as the clock has moved to it', async () => {
    await page.getByLabel('关注公众号').click()
    await page.waitForFunction(() => localStorage.getItem('wechat:following:demo-candidate') === 'yes')
    const session = await demoSession(world)
    await allowSubscriptions(world, session)
    people = [session, await newCandidate(world)]
    for (const each of people) await register(world, each, 'tca-architect')
    await page.getByRole('combobox', { name: '考试', exact: true }).selectOption({ label: FOLLOWED })
    await page.getByRole('button', { name: '准考证日' }).click()
    await ticketNotice.waitFor()
    expect(await ticketNotice.getByRole('tab').allTextContents()).toEqual([
      '订阅消息',
      '公众号',
      '短信',
      '邮件',
    ])
  })

  const waypoints = () => page.getByRole('region', { name: '时间' }).getByRole('listitem').allTextContents()

  it('lists the instants of the named exam with their dates, the nearest first and what is past last', async () => {
    expect(await waypoints()).toEqual([
      '考试日上午2020年7月25日 周六 10:02',
      '开始入场2020年7月25日 周六 13:30',
      '开考2020年7月25日 周六 14:00',
      '考试结束2020年7月25日 周六 15:30',
      '成绩日2020年7月29日 周三 10:02',
      '证书寄出后2020年8月25日 周二 10:02',
      '准考证日（已过）2020年7月20日 周一 10:02',
      '报名截止（已过）2020年7月15日 周三 00:00',
      '报名截止前一分钟（已过）2020年7月14日 周二 23:59',
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
    await ticketNotice.getByRole('tab', { name: '公众号' }).press('ArrowLeft')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      () =>
        document.querySelector('iframe')?.contentWindow?.__simulator?.report().query.via === 'subscription',
    )
  })

  it('posts paper certificates on their last day, and at once where the address came later', async () => {
    const jump = async (to: RegExp) => {
      const moved = page.waitForResponse(/\/v1\/demo\/clock$/)
      await page.getByRole('button', { name: to }).click()
      await moved
    }
    await jump(/^成绩日/)
    const [early, late] = await Promise.all(people.map((session) => paperOf(world, session)))
    await early?.setAddress()
    await jump(/^证书寄出后/)
    expect(await early?.postedAt()).toBe('2020-08-24T10:00:00+08:00')
    expect(await late?.postedAt()).toBeNull()
    await late?.setAddress()
    await jump(/^证书寄出后/)
    expect(await late?.postedAt()).toMatch(/^2020-08-25T10:02:/)
  })

  it('remembers across phones that the demo candidate follows', async () => {
    await restarting(() => page.getByRole('button', { name: '换一部新手机' }).click())
    expect(await page.getByLabel('关注公众号').isChecked()).toBe(false)
    await restarting(() => page.getByRole('button', { name: '以演示考生登录' }).click())
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

  it('opens the app anew with the largest text', async () => {
    const before = Number.parseFloat(await styleOf(heading, 'font-size'))
    await restarting(() => page.getByRole('radio', { name: '1.65' }).check())
    await heading.waitFor()
    expect(Number.parseFloat(await styleOf(heading, 'font-size'))).toBeCloseTo(before * 1.65)
  })

  it.each([
    ['a slow bridge', () => page.getByRole('radio', { name: '80 ms' }).check(), 'bridge=80'],
    ['another client', () => page.getByLabel('客户端').selectOption('oldest'), 'profile=oldest'],
  ])('opens the app anew with %s', async (_, choose, setting) => {
    expect((await restarting(choose)).url()).toContain(setting)
    await heading.waitFor()
  })

  it('says that the backend is gone and goes on by itself once it is back', async () => {
    const gone = page.getByRole('alert').filter({ hasText: '后端没有响应' })
    const away = '**/v1/**'
    await page.route(away, (route) => route.abort())
    await gone.waitFor()
    await page.getByRole('button', { name: '回到现在' }).click()
    await page.getByRole('status').filter({ hasText: '没有成功：后端没有响应' }).waitFor()
    const refreshed = page.waitForResponse(/\/v1\/home$/)
    await page.unroute(away)
    await gone.waitFor({ state: 'hidden' })
    expect((await refreshed).ok()).toBe(true)
  })

  it('asks before everything is reset', async () => {
    const question = page.getByRole('dialog', { name: '全部重置？' })
    const candidates = () => world.server.sql('select id from candidates')
    await page.getByRole('button', { name: '全部重置' }).click()
    await question.getByRole('button', { name: '取消' }).click()
    await question.waitFor({ state: 'hidden' })
    expect(await candidates()).not.toEqual([])
    await page.getByRole('button', { name: '全部重置' }).click()
    const reset = page.waitForResponse(/\/v1\/demo\/reset$/)
    await question.getByRole('button', { name: '清空并重置' }).click()
    await reset
    expect(await candidates()).toEqual([])
    await page.getByText('未登录').waitFor()
  })
})
