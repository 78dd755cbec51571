import Taro from '@tarojs/taro'
import { routes, tabs } from './routes'
import { inSinglePageMode } from './scene'

/** A tab, and what it is called. */
export interface Tab {
  url: string
  name: string
}

const HOME: Tab = { url: routes.home(), name: '首页' }
const EXAMS: Tab = { url: routes.exams(), name: '考试' }
const CERTIFICATES: Tab = { url: routes.certificates(), name: '证书' }
const ME: Tab = { url: routes.me(), name: '我的' }

/** Pages by the beginning of their address, the longest first where two fit. */
const TABS: readonly [beginning: string, tab: Tab][] = [
  [routes.checklist(), ME],
  ['/features/registration/', EXAMS],
  ['/features/exam/', EXAMS],
  ['/features/changes/', EXAMS],
  ['/features/certificates/', CERTIFICATES],
  ['/features/account/', ME],
  ['/features/messages/', ME],
]

/** The tab that a page belongs to; what belongs to no other leads home. */
export function tabOf(route: string): Tab {
  return TABS.find(([beginning]) => `/${route}`.startsWith(beginning))?.[1] ?? HOME
}

/** The page that shows. */
export function topPage() {
  const pages = Taro.getCurrentPages()
  return pages[pages.length - 1]
}

function topRoute(): string {
  return topPage()?.route ?? ''
}

/** Whether the page on top is a tab's. */
export function onTab(): boolean {
  return tabs.includes(`/${topRoute()}`)
}

/** The tab of the page on top. */
export function tabOfTop(): Tab {
  return tabOf(topRoute())
}

/**
 * Where back leads from a page that was opened cold and has no other below it; null where the client itself has the
 * way back. The client's own button would lead home, wherever the page belongs: it gives way.
 */
export function wayBack(): Tab | null {
  if (Taro.getCurrentPages().length !== 1 || onTab() || inSinglePageMode()) return null
  if (Taro.canIUse('hideHomeButton')) Taro.hideHomeButton().catch(() => undefined)
  return tabOfTop()
}
