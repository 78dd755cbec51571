import type { OpenPage } from './page'
import type { Phone } from './phone'
import { coldPhone, startPhone } from './start'
import { until } from './until'

/** An origin where nothing listens. */
export const NOWHERE = 'http://127.0.0.1:1'

const KILOBYTE = 1024

/** What every page has in common, and what it takes to see it. */
export interface PageUnderTest {
  /** Its address, asked for when the tests run. */
  address: () => string
  /** Who looks at it; a visitor where left out. */
  person?: string
  /** Words of its content. */
  content: string
  /** What else it says without network once it was seen, for pages that are kept on the phone. */
  offline?: readonly string[]
}

/** Tests what every page owes: a skeleton, its content, a way out of a failure, and the platform's limits. */
export function testPageStates({ address, person, content, offline }: PageUnderTest): void {
  const start = () => (person ? coldPhone(person) : Promise.resolve(startPhone()))

  test('stands as a skeleton until the backend answers', async () => {
    const phone = await start()
    phone.wx.network.hold()
    const page = phone.open(address())
    await until('a skeleton', () => isLoading(page))
    expect(page.text).not.toContain(content)
    phone.wx.network.release()
    await page.says(content)
    await until('no skeleton', () => !isLoading(page))
  })

  test('says what to do while the backend is away, and goes on when it is back', async () => {
    const phone = await start()
    const { network } = phone.wx
    const { backend } = network
    network.backend = NOWHERE
    phone.hurry()
    const page = phone.open(address())
    await page.says('请检查手机网络后重试')
    network.backend = backend
    await page.tap('重试')
    await page.says(content)
  })

  test('keeps to the limits of the platform and names what can be tapped', async () => {
    const phone = await start()
    const page = phone.open(address())
    await page.says(content)
    expectWithinLimits(phone, page)
    expectNamed(page)
  })

  if (offline) {
    test('is there without network once it was seen', async () => {
      const first = await start()
      await first.open(address()).says(content)
      const second = startPhone({ storage: first.wx.storage })
      second.wx.network.connect(false)
      await second.open(address()).says(content, '当前没有网络', ...offline)
    })
  }
}

/** Fewer than 1000 nodes, less than 30 deep, at most 60 children, at most 256 kB in one setData call. */
export function expectWithinLimits(phone: Phone, page: OpenPage): void {
  const { nodes, depth, children } = page.size
  expect(nodes).toBeLessThan(1000)
  expect(depth).toBeLessThan(30)
  expect(children).toBeLessThanOrEqual(60)
  expect(Math.max(...phone.setDataCalls.map(({ bytes }) => bytes))).toBeLessThanOrEqual(256 * KILOBYTE)
}

/** Whoever cannot see the page hears what each part with a role is. */
function expectNamed(page: OpenPage): void {
  const parts = page.nodes().filter(({ role }) => role !== '')
  expect(parts).not.toHaveLength(0)
  for (const part of parts) expect(part.name).not.toBe('')
}

function isLoading(page: OpenPage): boolean {
  return page.all('progressbar', '正在加载').length > 0
}
