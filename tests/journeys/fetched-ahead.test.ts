import type { ClientOptions } from '../../simulator/src/phone/wx/conditions'
import type { Schema } from '../../src/api/contract-types'
import { routes } from '../../src/platform/routes'
import { answerOf, apiClient } from '../support/api-client'
import { newCandidate, phoneOf, putSession, register } from '../support/app/bought'
import type { Phone } from '../support/app/phone'
import { FRIDAY, TICKET_MONDAY, World } from '../support/app/world'
import { START_MS } from '../support/server'

let world: World

beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterEach(async () => {
  await world.closePhones()
  await world.moveClock(FRIDAY)
})
afterAll(() => world.stop())

/** Somebody registered for July. */
async function candidate() {
  const session = await newCandidate(world)
  const { registrationId } = await register(world, session, 'tca-architect')
  return { session, registrationId }
}

/** Closes the app, and lets the phone lie there for so many hours. */
async function lieClosed(phone: Phone, hours: number): Promise<void> {
  await phone.page.clock.install()
  await phone.leaveClosed()
  await phone.page.clock.fastForward(hours * 3_600_000)
}

/** Android, an old iPhone, HarmonyOS, which tells of nothing that comes later. */
const FETCHING: ClientOptions[] = [{}, { profile: 'oldest' }, { profile: 'harmony' }]
const TOLD = FETCHING.slice(0, 2)

/** A phone on which none of the app's own requests for home is answered. */
async function unanswered(session: Schema<'Session'>, client: ClientOptions): Promise<Phone> {
  const phone = await phoneOf(world, session, { client })
  await phone.page.route('**/v1/home', (route) => route.abort())
  return phone
}

test.each(TOLD)(
  'home is there as soon as what is fetched beside a cold start has come: %o',
  async (client) => {
    const phone = await unanswered((await candidate()).session, client)
    const asked = phone.page.waitForRequest('**/v1/home')
    await phone.page.route('**/v1/prefetch*', async (route) => {
      await asked
      await route.continue()
    })
    await phone.relaunch({ path: routes.home() })
    await phone.waitText('已报名，等待准考证')
    await phone.waitText(/以下为 .* 保存的内容/)
    expect((await phone.report()).errors).toEqual([])
  },
)

test.each(FETCHING)('home is there at once from what came at an earlier start: %o', async (client) => {
  const { session } = await candidate()
  const phone = await unanswered(session, client)
  // Killed before its first line of script.
  await phone.relaunch({ path: routes.home(), held: true })
  await phone.page.waitForFunction(
    (mark) => localStorage.getItem('phone:fetched-pre')?.includes(mark),
    session.prefetchToken?.slice(0, 12) ?? '',
  )
  await phone.page.route('**/v1/prefetch*', (route) => route.abort())
  await phone.relaunch({ path: routes.home() })
  await phone.waitText('已报名，等待准考证')
  await phone.waitText(/以下为 .* 保存的内容/)
  expect((await phone.report()).errors).toEqual([])
})

test.each(FETCHING)(
  'the ticket opens without a network though the app was not opened since it was published: %o',
  async (client) => {
    const { session, registrationId } = await candidate()
    const phone = await phoneOf(world, session, { path: routes.home(), client })
    await phone.waitText('已报名，等待准考证')
    await world.moveClock(TICKET_MONDAY)
    await lieClosed(phone, 13)
    await phone.page.waitForFunction(() =>
      localStorage.getItem('phone:fetched-periodic')?.includes('idNumberMasked'),
    )
    await phone.relaunch({ network: 'offline' })
    await phone.waitText('准考证已发放')
    await phone.tap('查看准考证')
    await phone.waitText('离线可用')
    expect((await phone.report()).query).toMatchObject({ id: registrationId })
  },
)

test('nothing that was fetched for another person, or before signing out, is shown', async () => {
  const [mine, theirs] = [await candidate(), await newCandidate(world)]
  const phone = await phoneOf(world, mine.session, { path: routes.home() })
  await phone.waitText('已报名，等待准考证')
  await lieClosed(phone, 13)
  await phone.page.waitForFunction(() => localStorage.getItem('phone:fetched-periodic') !== null)
  const fetched = await phone.page.evaluate(() => localStorage.getItem('phone:fetched-periodic') ?? '')
  for (const session of [theirs, null]) {
    await phone.quit()
    await phone.clearStorage()
    if (session) await putSession(phone, session)
    await phone.page.evaluate((text) => localStorage.setItem('phone:fetched-periodic', text), fetched)
    await phone.relaunch({ path: routes.home(), network: 'offline' })
    await phone.waitText(/网络/)
    expect(await phone.top.getByText('已报名').count()).toBe(0)
  }
})

test('signing in gives WeChat a token that fetches, signing out one that fetches what a visitor sees', async () => {
  const phone = await world.phone({ path: routes.me() })
  const token = () => phone.page.evaluate(() => localStorage.getItem('phone:fetch-token') ?? '')
  const fetched = async () =>
    (await answerOf(apiClient(world.server.url).get('/prefetch', { query: { token: await token() } }))).mark
  await phone.tap('微信登录')
  await phone.waitText('报名资料')
  expect(await fetched()).toBe((await token()).slice(0, 12))
  await phone.tap('设置')
  await phone.tap('退出登录')
  await phone.tapRole('button', '确认退出登录')
  await phone.waitText('微信登录')
  expect(await fetched()).toBeNull()
})

const AHEAD = ['setBackgroundFetchToken', 'getBackgroundFetchData', 'onBackgroundFetchData']

test('a client that fetches nothing ahead opens home as ever', async () => {
  const { session } = await candidate()
  const phone = await phoneOf(world, session, { client: { lacks: AHEAD } })
  await phone.page.route('**/v1/prefetch*', (route) => {
    throw new Error(route.request().url())
  })
  await phone.relaunch({ path: routes.home() })
  await phone.waitText('已报名，等待准考证')
  expect((await phone.report()).errors).toEqual([])
})

test('a client on which all of it breaks, and one that fetched no answer of ours, open home as ever', async () => {
  const { session } = await candidate()
  const phone = await phoneOf(world, session, { path: routes.home(), client: { throws: AHEAD } })
  await phone.waitText('已报名，等待准考证')
  await phone.page.route('**/v1/prefetch*', (route) => route.fulfill({ body: '<html></html>' }))
  await phone.relaunch({ path: routes.home(), client: {} })
  await phone.waitText('已报名，等待准考证')
})
