import type { Bundle } from '../shared/bundle'
import { Hub } from './hub'
import { OfficialAccount } from './official-account'
import type { Parts } from './parts'
import { Permissions } from './permissions'
import { Privacy } from './privacy'
import { Scripts } from './scripts'
import { Settings } from './settings'
import { Layer } from './sheets/layer'
import { Stats } from './stats'
import { UserTap } from './user-tap'

/** What the mini-program left outside itself, for tests and the panel to read. */
class Records {
  clipboard = ''
  /** Files by their temporary path, as data URLs. */
  readonly files = new Map<string, string>()
  readonly album: string[] = []
  readonly calendar: Record<string, unknown>[] = []
  readonly calls: string[] = []
  readonly shares: { title: string; path: string }[] = []
  readonly subscriptions: Record<string, string>[] = []
  screenOn = false
  captureAllowed = true
}

/** Everything the parts of the phone share. */
export class Phone {
  readonly stats = new Stats()
  readonly hub = new Hub()
  readonly scripts = new Scripts()
  readonly records = new Records()
  readonly userTap = new UserTap()
  readonly settings: Settings
  readonly layer = new Layer()
  readonly permissions: Permissions
  readonly privacy: Privacy
  readonly officialAccount: OfficialAccount
  private parts: Parts | null = null

  constructor(
    readonly bundle: Bundle,
    query: URLSearchParams,
  ) {
    this.settings = new Settings(query, this.hub)
    this.permissions = new Permissions(this.layer)
    this.privacy = new Privacy(this.layer)
    this.officialAccount = new OfficialAccount(query, this.hub)
  }

  install(parts: Parts): void {
    this.parts = parts
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
