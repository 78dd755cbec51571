import path from 'node:path'
import { Components } from './components'
import { createLoader } from './modules'
import { OpenPage, type PageInstance } from './page'
import type { SetDataCall } from './set-data'
import type { Device } from './wx/device'
import { FakeWx } from './wx/fake-wx'
import type { PhoneStorage } from './wx/storage'

const DIST = path.resolve(__dirname, '../../../dist')

/** What the app starts on. */
export interface PhoneOptions {
  /** Origin of the backend. */
  backend: string
  /** What an earlier start left on the phone. */
  storage?: PhoneStorage
  device?: Device
  /** Folder of the built package, if it is not the project's own. */
  dist?: string
  /** The address that the app is opened with, as by a push; its page is still to be opened. */
  launch?: string
}

/** An address of the app, such as `/pages/home/index?x=1`, as the client hands it over. */
function addressOf(address: string): { path: string; query: Record<string, string> } {
  const { pathname, searchParams } = new URL(address, 'app://app')
  return { path: pathname.slice(1), query: Object.fromEntries(searchParams) }
}

interface App {
  onLaunch?(options: object): void
  onShow?(options: object): void
}

/** A phone on which the built package runs, from a cold start. */
export class Phone {
  readonly wx: FakeWx
  private readonly components: Components
  private readonly pages: OpenPage[] = []
  private app: App = {}
  private haste = 1

  constructor({ backend, storage, device, dist = DIST, launch = '/pages/home/index' }: PhoneOptions) {
    this.wx = new FakeWx(backend, storage, device)
    this.components = new Components(dist)
    const load = createLoader({
      ...this.components.globals,
      wx: this.wx.object(),
      App: (app: App) => {
        this.app = app
      },
      getApp: () => this.app,
      getCurrentPages: (): PageInstance[] => this.pages.map(({ instance }) => instance),
      setTimeout: (action: () => void, ms = 0) => setTimeout(action, ms / this.haste),
      setInterval: (action: () => void, ms = 0) => setInterval(action, ms / this.haste),
    })
    this.components.loadWith(load)
    load(path.join(dist, 'app.js'))
    const options = { ...addressOf(launch), scene: 1001 }
    this.app.onLaunch?.(options)
    this.app.onShow?.(options)
  }

  /** From now on the app's timers take a twentieth of their time: nobody waits for its pauses between attempts. */
  hurry(): void {
    this.haste = 20
  }

  /** Opens a page by an address of the app, such as `/pages/home/index?x=1`, on top of the others. */
  open(address: string): OpenPage {
    const { path: route, query } = addressOf(address)
    const page = new OpenPage(this.components.register(route, 'page'), route)
    this.pages.push(page)
    page.show(query)
    return page
  }

  /** Brings the app back to the front, from another mini-program with `referrerInfo`. */
  comeBack(referrerInfo: object = {}): void {
    const route = this.pages.at(-1)?.instance.route ?? 'pages/home/index'
    this.app.onShow?.({ path: route, query: {}, scene: 1038, referrerInfo })
    this.pages.at(-1)?.instance.onShow?.()
  }

  /** The running app is opened again by a link, such as a push: its page takes the place of every other. */
  openAgain(address: string): OpenPage {
    this.close()
    this.app.onShow?.({ ...addressOf(address), scene: 1014 })
    return this.open(address)
  }

  /** Every setData call since the start, with its size on the bridge. */
  get setDataCalls(): readonly SetDataCall[] {
    return this.components.setDataCalls
  }

  /** Closes the pages, the newest first, so that nothing of them goes on. */
  close(): void {
    for (const page of this.pages.reverse()) page.close()
    this.pages.length = 0
  }
}
