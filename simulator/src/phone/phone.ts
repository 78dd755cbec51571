import type { Bundle } from '../shared/bundle'
import { ApiFailure } from './api-failure'
import { Bridge } from './app/bridge'
import { BackgroundFetch } from './background-fetch'
import { BrowserNetwork } from './browser-network'
import { OfficialAccount } from './official-account'
import type { Parts } from './parts'
import { person } from './person'
import { phoneStorage, storedTexts } from './phone-storage'
import { Settings } from './settings'
import { DrawnUser } from './sheets/drawn-user'
import { Layer } from './sheets/layer'
import { ShownPages } from './shown-pages'
import { Client } from './wx/client'
import { clientOptions, conditionsOf } from './wx/conditions'
import type { Canvases, Engine } from './wx/engine'

/** Off-screen canvases, drawn by the browser's own. */
const canvases: Canvases = {
  create: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
  picture(canvas) {
    if (!(canvas instanceof HTMLCanvasElement)) throw new ApiFailure('canvas is empty')
    return canvas.toDataURL('image/png')
  },
}

/** The client as a browser page: everything that its parts share. */
export class Phone extends Client {
  readonly background: BackgroundFetch
  readonly bridge: Bridge
  readonly engine: Engine
  readonly settings: Settings
  readonly layer: Layer
  readonly officialAccount: OfficialAccount
  private parts: Parts | null = null

  constructor(
    readonly bundle: Bundle,
    query: URLSearchParams,
  ) {
    const layer = new Layer()
    const user = new DrawnUser(layer)
    super(user, phoneStorage)
    this.bridge = new Bridge(Number(query.get('bridge')) || 0, this.userTap)
    this.layer = layer
    this.settings = new Settings(query, this.hub)
    this.officialAccount = new OfficialAccount(query, this.hub)
    const lifecycle = () => this.lifecycle
    const conditions = conditionsOf(clientOptions(query))
    const network = new BrowserNetwork(this.settings)
    this.background = new BackgroundFetch(bundle.appId, network, conditions, (news) =>
      this.hub.emit('BackgroundFetchData', news),
    )
    this.engine = {
      conditions,
      background: this.background,
      user,
      stored: storedTexts,
      memory: phoneStorage,
      network,
      pages: new ShownPages(() => this.installed, bundle.app.tabBar?.list.length ?? 0),
      canvases,
      look: this.settings,
      get lifecycle() {
        return lifecycle()
      },
      get person() {
        return person()
      },
    }
  }

  install(parts: Parts): void {
    this.parts = parts
  }

  get firstPaint(): Parts['firstPaint'] {
    return this.installed.firstPaint
  }

  get router(): Parts['router'] {
    return this.installed.router
  }

  get lifecycle(): Parts['lifecycle'] {
    return this.installed.lifecycle
  }

  get bars(): Parts['bars'] {
    return this.installed.bars
  }

  get pullDown(): Parts['pullDown'] {
    return this.installed.pullDown
  }

  /** Where an image of the package, a data URL or a temporary file is found by the browser. */
  resource(source: string): string {
    const file = this.records.files.get(source)
    if (file) return file
    if (/^(https?:|data:|blob:)/.test(source)) return source
    return `package/${source.replace(/^\//, '')}`
  }

  private get installed() {
    if (!this.parts) throw new Error('the phone was used before its package was loaded')
    return this.parts
  }
}
