import { type LaunchOptions, warmOptions } from './app/launch'
import { asCardStatus } from './official-account'
import type { Phone } from './phone'
import type { Script } from './scripts'
import type { NetworkCondition, Theme } from './settings'

/** What the panel and tests hold of a running phone: `window.__simulator`. */
export interface SimulatorHandle {
  /** Plain data: what happened so far. */
  report(): SimulatorReport
  setNetwork(condition: NetworkCondition): void
  /** Null follows the browser. */
  setTheme(theme: Theme | null): void
  /** See Script; `times` limits it to the next calls, null restores the API. */
  script(api: string, script: Script | null, times?: number): void
  hide(): void
  /** The five seconds are over that the app's requests and timers have in the background. */
  sleep(): void
  show(options?: Partial<LaunchOptions>): void
  /** Opens a page, its address without a leading slash or with one, as a tapped push does while the app runs. */
  openWarm(address: string, scene: number): void
  /** What the card of the official account says from the next page on, e.g. 5 for a scene without it; 0 is shown. */
  setOfficialAccount(status: number): void
  /** Ends the app for good; the screen offers to open it again. */
  kill(): void
  /** Answers whether the page on top refreshes by pulling. */
  pullDown(): boolean
  /** Lets the scripts run that `scripts=held` in the address keeps back. */
  runScripts(): void
  /** Resolves once nothing is under way between the app's logic and its view. */
  rest(): Promise<void>
}

/** A phone's state as JSON. */
export interface SimulatorReport {
  route: string
  /** Pages that had to wait for their package. */
  waitedFor: string[]
  query: Record<string, string>
  depth: number
  setData: { calls: number; bytes: number; entries: { component: string; keys: string[]; bytes: number }[] }
  marks: Record<string, number>
  missing: Record<string, number>
  errors: string[]
  warnings: string[]
  calls: string[]
  clipboard: string
  calendar: Record<string, unknown>[]
  album: string[]
  phoneCalls: string[]
  shares: { title: string; path: string }[]
  subscriptions: Record<string, string>[]
  /** By the place of the tab. */
  tabBadges: Record<number, string>
}

declare global {
  interface Window {
    __simulator?: SimulatorHandle
    /** Scripts that must hold from the first call on, set before the page's own code runs. */
    __simulatorScripts?: Record<string, Script>
  }
}

function report({ stats, records, router, bars }: Phone): SimulatorReport {
  const { top, pages } = router.stack
  return {
    route: top?.route ?? '',
    waitedFor: [...router.stack.packages.waitedFor],
    query: { ...top?.query },
    depth: pages.length,
    setData: { ...stats.totals, entries: [...stats.setData] },
    marks: { ...stats.marks },
    missing: { ...stats.missing },
    errors: [...stats.errors],
    warnings: [...stats.warnings],
    calls: stats.calls.map(({ api }) => api),
    clipboard: records.clipboard,
    calendar: [...records.calendar],
    album: [...records.album],
    phoneCalls: [...records.calls],
    shares: [...records.shares],
    subscriptions: [...records.subscriptions],
    tabBadges: bars.tabs.shownBadges,
  }
}

/** Makes the handle of a phone. */
export function createHandle(phone: Phone, runScripts: () => void): SimulatorHandle {
  return {
    report: () => report(phone),
    setNetwork: (condition) => phone.settings.setNetwork(condition),
    setTheme: (theme) => phone.settings.setTheme(theme),
    script: (api, script, times) => phone.scripts.set(api, script, times),
    hide: () => phone.lifecycle.hide(),
    sleep: () => phone.sleep.fall(),
    show: (options) => phone.lifecycle.show(options),
    openWarm: (address, scene) => {
      phone.lifecycle.hide()
      phone.lifecycle.show(warmOptions(address, scene))
    },
    setOfficialAccount: (status) => {
      phone.officialAccount.status = asCardStatus(status)
    },
    kill: () => phone.lifecycle.kill(),
    pullDown: () => phone.pullDown.start(),
    runScripts,
    rest: () => phone.bridge.rest(),
  }
}
