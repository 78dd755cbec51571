import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ApiFailure } from '../../../simulator/src/phone/api-failure'
import { declaredPages, parseAddress } from '../../../simulator/src/phone/app/launch'
import { TimerPromise } from '../../../simulator/src/phone/wx/conditions'
import { createWx } from '../../../simulator/src/phone/wx/create-wx'
import type { Life, Pages } from '../../../simulator/src/phone/wx/engine'
import type { AppConfig } from '../../../simulator/src/shared/bundle'
import { Components } from './components'
import { createLoader } from './modules'
import { OpenPage, type PageInstance } from './page'
import { type Device, PhoneClient } from './phone-client'
import type { PhoneStorage } from './phone-storage'
import type { SetDataCall } from './set-data'

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
  onHide?(): void
}

/** A phone on which the built package runs, from a cold start. */
export class Phone {
  readonly wx: PhoneClient
  private readonly components: Components
  private readonly pages: OpenPage[] = []
  private readonly config: AppConfig
  private app: App = {}
  private haste = 1
  private shown = true

  constructor({ backend, storage, device, dist = DIST, launch = '/pages/me/index' }: PhoneOptions) {
    // Taro writes the file; both engines read it.
    this.config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppConfig
    this.wx = new PhoneClient(backend, this.routes(), this.life(), storage, device)
    const { scene = 1001, timerPromises } = this.wx.engine.conditions
    this.components = new Components(dist, this.wx.userTap)
    const load = createLoader({
      ...this.components.globals,
      wx: createWx(this.wx),
      App: (app: App) => {
        this.app = app
      },
      Promise: timerPromises ? TimerPromise : Promise,
      getApp: () => this.app,
      getCurrentPages: (): PageInstance[] => this.pages.map(({ instance }) => instance),
      ...this.wx.sleep.timers(
        (action, ms = 0) => setTimeout(action, ms / this.haste),
        (action, ms = 0) => setInterval(action, ms / this.haste),
      ),
    })
    this.components.loadWith(load)
    load(path.join(dist, 'app.js'))
    const options = { ...addressOf(launch), scene }
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

  /** Goes back to the page below, by the client's own button. */
  back(): void {
    this.pages.pop()?.close()
    this.pages.at(-1)?.instance.onShow?.()
  }

  private hide(): void {
    this.shown = false
    this.wx.sleep.hidden()
    this.pages.at(-1)?.instance.onHide?.()
    this.app.onHide?.()
  }

  /** The app goes to the background for longer than its requests and timers last there. */
  leave(): void {
    this.hide()
    this.wx.sleep.fall()
  }

  /** Brings the app back to the front, from another mini-program with `referrerInfo`. */
  comeBack(referrerInfo: object = {}): void {
    this.shown = true
    this.wx.sleep.wake()
    this.app.onShow?.({ path: this.top || 'pages/home/index', query: {}, scene: 1038, referrerInfo })
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
    this.wx.sleep.wake()
    for (const page of this.pages.reverse()) page.close()
    this.pages.length = 0
  }

  private get top(): string {
    return this.pages.at(-1)?.instance.route ?? ''
  }

  /** Ways to other pages are judged and then not gone: a test looks at the call and opens what it wants to see. */
  private routes(): Pages {
    const declared = declaredPages(this.config)
    const tabs = (this.config.tabBar?.list ?? []).map(({ pagePath }) => pagePath)
    const judge = (url: string, tab: boolean) => {
      const { route } = parseAddress(url, this.top)
      if (!declared.has(route)) throw new ApiFailure(`page "${route}" is not found`)
      if (tabs.includes(route) !== tab) throw new ApiFailure(`can not open "${route}" this way`)
    }
    const current = () => (tabs.includes(this.top) ? tabs.length : 0)
    return {
      navigateTo: (url) => judge(url, false),
      redirectTo: (url) => judge(url, false),
      switchTab: (url) => judge(url, true),
      navigateBack: () => undefined,
      scrollTo: () => undefined,
      springBack: () => undefined,
      get tabs() {
        return current()
      },
      setBadge: () => undefined,
      hideHomeButton: () => undefined,
    }
  }

  private life(): Life {
    const scene = () => this.wx.engine.conditions.scene ?? 1001
    const shown = () => this.shown
    return {
      get enter() {
        return { scene: scene() }
      },
      get shown() {
        return shown()
      },
      hide: () => this.hide(),
      show: (options) => this.comeBack(options?.referrerInfo),
      kill: () => this.close(),
      error: (cause) => {
        // An error of a callback is the app's: it must not pass unseen.
        setTimeout(() => {
          throw cause
        })
      },
    }
  }
}
