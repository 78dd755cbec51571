import type { ConfigValue } from '../shared/bundle'
import type { Instance } from './app/bridge'
import type { LaunchOptions } from './app/launch'

/** A page of the stack, as the rest of the phone sees it. */
export interface OpenPage {
  readonly route: string
  readonly query: Record<string, string>
  readonly element: HTMLElement
  readonly scroller: HTMLElement
  readonly body: HTMLElement
  readonly instance: Instance
  config(name: string): ConfigValue
  /** Whether the page has a method of that name. */
  handles(name: string): boolean
  call(name: string, ...args: unknown[]): unknown
}

/** Which page is shown, and the ways to another. */
export interface Routing {
  readonly stack: {
    readonly pages: readonly OpenPage[]
    readonly top: OpenPage | undefined
    readonly packages: { readonly waitedFor: readonly string[] }
  }
  isTab(route: string): boolean
  start(route: string, query: Record<string, string>): void
  restart(route: string, query: Record<string, string>): void
  navigateTo(url: string): void
  redirectTo(url: string): void
  navigateBack(delta: number): void
  switchTab(url: string): void
  reLaunch(url: string): void
  goHome(): void
}

/** The app in front, behind, or gone. */
export interface AppLife {
  readonly launch: LaunchOptions
  readonly enter: LaunchOptions
  readonly shown: boolean
  hide(): void
  show(options?: Partial<LaunchOptions>): void
  kill(): void
  pageNotFound(options: { path: string; query: Record<string, string>; isEntryPage: boolean }): void
  error(cause: unknown): void
}

/** What stands around the page. */
export interface BarParts {
  readonly tabs: {
    readonly shownBadges: Record<number, string>
    setBadge(index: number, badge: string | null): void
  }
  render(): void
  /** Draws the bars for a page that does not exist yet. */
  renderAhead(route: string): void
  paintBackground(): void
  hideHomeButton(): void
  showMissingPage(route: string): void
  hideMissingPage(): void
}

/** The parts of the phone that exist once the package is being loaded. */
export interface Parts {
  router: Routing
  lifecycle: AppLife
  bars: BarParts
  pullDown: { start(): boolean; stop(): void }
  firstPaint: {
    /** The page method `setInitialRenderingCache` of a route; undefined where the page or the client has none. */
    keeperOf(route: string): ((data: unknown) => void) | undefined
    end(): void
  }
}
