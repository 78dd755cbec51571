import type { SimulatorHandle } from '../phone/handle'
import type { CardStatus } from '../phone/official-account'
import { forgetPhone } from '../phone/phone-storage'
import type { NetworkCondition, Theme } from '../phone/settings'
import { element } from './elements'

const heights: Record<string, number> = { 320: 568, 375: 812, 430: 932 }

/** The phone in its frame: what the panel sets on it and how the app is opened. */
export class PhoneFrame {
  private readonly frame = element('phone', HTMLIFrameElement)
  private theme: Theme | null = null
  private network: NetworkCondition = 'normal'
  private fontScale = '1'
  private bridge = '0'
  private profile = 'usual'
  private officialAccount: CardStatus = '0'

  /** The running mini-program, undefined while it loads, after it was killed and when its page was not served. */
  get simulator(): SimulatorHandle | undefined {
    try {
      return this.frame.contentWindow?.__simulator
    } catch {
      // The browser's own page of failure is of another origin.
      return undefined
    }
  }

  /** Opens the app cold; `path` is a page with its query, the entry page when empty. */
  open(path = '', scene = 1001): void {
    const query = new URLSearchParams({
      network: this.network,
      fontScale: this.fontScale,
      bridge: this.bridge,
      profile: this.profile,
      scene: String(scene),
      officialAccount: this.officialAccount,
    })
    if (path) query.set('path', path)
    if (this.theme) query.set('theme', this.theme)
    this.frame.src = `/phone/?${query}`
  }

  /** Opens a page in the app that runs; where none runs, it starts cold. */
  openWarm(path: string, scene: number): void {
    if (this.simulator) this.simulator.openWarm(path, scene)
    else this.open(path, scene)
  }

  /** What the card of the official account says from the next page on. */
  setOfficialAccount(status: CardStatus): void {
    this.officialAccount = status
    this.simulator?.setOfficialAccount(Number(status))
  }

  /** A short stay in the background, after which the app refreshes what it shows. */
  reshow(): void {
    this.simulator?.hide()
    this.simulator?.show()
  }

  setTheme(theme: Theme | null): void {
    this.theme = theme
    this.simulator?.setTheme(theme)
  }

  setNetwork(network: NetworkCondition): void {
    this.network = network
    this.simulator?.setNetwork(network)
  }

  /** The client applies another text size when the app starts anew. */
  setFontScale(scale: string): void {
    this.fontScale = scale
    this.open(this.currentPath())
  }

  /** Milliseconds between logic and view, each way; they hold from the app's next start. */
  setBridge(delay: string): void {
    this.bridge = delay
    this.open(this.currentPath())
  }

  /** Another client (`../phone/wx/conditions.ts`) opens the app anew. */
  setProfile(profile: string): void {
    this.profile = profile
    this.open(this.currentPath())
  }

  /** Goes on after the backend was away: the app refreshes, or starts where it could not. */
  resume(): void {
    if (this.simulator) this.reshow()
    else this.open()
  }

  setWidth(width: string): void {
    const device = element('device', HTMLDivElement)
    device.style.setProperty('--phone-width', `${width}px`)
    device.style.setProperty('--phone-height', `${heights[width] ?? 812}px`)
  }

  /** Forgets who used the phone and everything the app stored. */
  forget(): void {
    forgetPhone()
    this.open()
  }

  private currentPath(): string {
    const report = this.simulator?.report()
    if (!report?.route) return ''
    const query = Object.entries(report.query).filter(([name]) => !name.startsWith('$taro'))
    return `/${report.route}${query.length ? `?${query.map((pair) => pair.join('=')).join('&')}` : ''}`
  }
}
