import type { Browser, Page } from 'playwright-core'
import { type SimulatorServer, serveSimulator } from '../../../simulator/src/serve'
import { startTestServer, type TestServer, type TestServerOptions } from '../server'
import { launchBrowser } from './browser'
import { packed } from './packed'
import { Phone } from './phone'
import type { PhoneOptions } from './phone-options'

/** When a world begins unless a test says otherwise: the sitting of 2020-07-25 closes five days later. */
export const FRIDAY = '2020-07-10T16:20:00+08:00'
/** The tickets of that sitting are out. */
export const TICKET_MONDAY = '2020-07-20T10:02:00+08:00'

/** Everything a journey needs: the real backend, the built package in the simulator, a browser with phones. */
export class World {
  private readonly phones: Phone[] = []

  private constructor(
    readonly server: TestServer,
    readonly simulator: SimulatorServer,
    private readonly browser: Browser,
  ) {}

  /** Starts it all, with demo endpoints open and the clock where `now` says, else on that Friday. */
  static async start(options: TestServerOptions = {}): Promise<World> {
    const server = await startTestServer({ demo: true, now: FRIDAY, ...options })
    const simulator = await serveSimulator({ directory: packed(), backend: server.url, port: 0 })
    return new World(server, simulator, await launchBrowser())
  }

  /** A new phone with the app opened cold on it. */
  async phone(options: PhoneOptions = {}): Promise<Phone> {
    const phone = await Phone.open(this.browser, this.simulator.url, options)
    this.phones.push(phone)
    return phone
  }

  /** The page with the demo panel and its own phone, as on a desktop. */
  async panel(): Promise<Page> {
    const viewport = { width: 1440, height: 900 }
    const page = await this.browser.newPage({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
    page.setDefaultTimeout(10_000)
    await page.goto(this.simulator.url)
    return page
  }

  /** Moves the demo clock; what is due by then has happened when this returns. */
  async moveClock(now: string): Promise<void> {
    await this.server.setClock(now)
    await this.server.runJobs()
  }

  /** Puts the phones of one test away. */
  async closePhones(): Promise<void> {
    for (const phone of this.phones.splice(0)) await phone.close()
  }

  async stop(): Promise<void> {
    await this.closePhones()
    await this.browser.close()
    await this.simulator.close()
    await this.server.stop()
  }
}
