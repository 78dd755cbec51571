import type { AppConfig } from '../../shared/bundle'
import { resolvePath } from './modules'

/** Options of App.onLaunch and App.onShow. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: { appId?: string; extraData?: Record<string, unknown> }
  apiCategory: 'default'
}

/** Splits a page address; values stay percent-encoded, as the client leaves them to the page. */
export function parseAddress(
  address: string,
  from: string,
): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = address.split('?')
  const query: Record<string, string> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=')
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { route: resolvePath(from, path), query }
}

/** Every page the package declares. */
export function declaredPages(app: AppConfig): Set<string> {
  const packages = app.subPackages ?? app.subpackages ?? []
  const inPackages = packages.flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page.replace(/^\//, '')}`),
  )
  return new Set([...app.pages, ...inPackages])
}

/** Reads `?path=&scene=&extraData=` of the phone page; without a path the app's entry page opens. */
export function launchOptions(app: AppConfig, query: URLSearchParams): LaunchOptions {
  const entry = app.entryPagePath ?? app.pages[0] ?? ''
  const { route, query: parameters } = parseAddress(`/${(query.get('path') || entry).replace(/^\//, '')}`, '')
  const extraData = query.get('extraData')
  return {
    path: route,
    query: parameters,
    scene: Number(query.get('scene')) || 1001,
    referrerInfo: extraData ? { extraData: JSON.parse(extraData) as Record<string, unknown> } : {},
    apiCategory: 'default',
  }
}

/** Opening from outside while the app still runs, e.g. by a push; without a page nothing is opened. */
export function warmOptions(address: string, scene: number): Partial<LaunchOptions> {
  const { route, query } = parseAddress(`/${address.replace(/^\//, '')}`, '')
  return { ...(route ? { path: route, query } : {}), scene, referrerInfo: {} }
}

/** Coming back from the background by the list of recent mini-programs. */
export function resetScene(options: LaunchOptions): LaunchOptions {
  return { ...options, scene: 1089, referrerInfo: {} }
}
