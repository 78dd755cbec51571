import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { packSimulator } from '../../../simulator/src/pack/pack'
import { type SimulatorServer, serveSimulator } from '../../../simulator/src/serve'
import { launchBrowser } from '../../support/app/browser'
import { Phone } from '../../support/app/phone'
import type { PhoneOptions } from '../../support/app/phone-options'
import { writeSmallPackage } from '../../unit/simulator/small-package'

/** A mini-program of a few lines in the simulator, and a backend that only keeps what it is told. */
export class SmallApp {
  private constructor(
    private readonly browser: Browser,
    private readonly simulator: SimulatorServer,
    private readonly backend: Server,
    private readonly folders: string[],
    /** Requests that reached the backend. */
    readonly told: { method: string; url: string; body: string }[],
  ) {}

  static async start(files: Record<string, string>): Promise<SmallApp> {
    const told: { method: string; url: string; body: string }[] = []
    const backend = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      told.push({ method: request.method ?? '', url: request.url ?? '', body })
      response.writeHead(204).end()
    })
    await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve))
    const source = writeSmallPackage({ 'app.js': 'App({})', ...files })
    const packed = mkdtempSync(path.join(tmpdir(), 'small-app-'))
    packSimulator(source, packed)
    const { port } = backend.address() as AddressInfo
    const simulator = await serveSimulator({ directory: packed, backend: `http://127.0.0.1:${port}` })
    return new SmallApp(await launchBrowser(), simulator, backend, [source, packed], told)
  }

  phone(options: PhoneOptions = {}): Promise<Phone> {
    return Phone.open(this.browser, this.simulator.url, options)
  }

  /** The page with the demo panel; what its demo endpoints would say, this backend does not know. */
  async panel(): Promise<Page> {
    const page = await this.browser.newPage({ locale: 'zh-CN' })
    page.setDefaultTimeout(10_000)
    await page.goto(this.simulator.url)
    return page
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.simulator.close()
    await new Promise((resolve) => this.backend.close(resolve))
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true })
  }
}
