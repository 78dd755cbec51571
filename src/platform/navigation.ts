import Taro from '@tarojs/taro'
import { soon } from './outcome'
import { routes, tabs } from './routes'
import { inSinglePageMode } from './scene'
import { report } from './start'
import { onTab, topPage } from './way-back'

const MOST = 99
const index = tabs.indexOf(routes.me())

/** Writes a number on the tab 我的; nothing for none. WeChat takes it only while a tab page shows. */
export function showTabBadge(count: number): void {
  if (!onTab() || !Taro.canIUse('setTabBarBadge') || !Taro.canIUse('removeTabBarBadge')) return
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index, text: count > MOST ? `${MOST}+` : String(count) })
      : Taro.removeTabBarBadge({ index })
  // The page may have left meanwhile: the next tab page to show writes it again.
  shown.catch(() => undefined)
}

const STACK_LIMIT = 10

const listeners = new Set<(lost: boolean) => void>()

/** Hears of every way: false when it is taken, true where it has led nowhere. Gives back how to listen no more. */
export function onWay(listener: (lost: boolean) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const tell = (lost: boolean) => {
  for (const listener of listeners) listener(lost)
}

/**
 * A way that the client does not go leaves everybody where they are: what the page needs may have to be fetched, and there
 * is no network. In single-page mode the client says so itself.
 */
async function go(way: () => Promise<unknown>): Promise<void> {
  tell(false)
  try {
    await way()
  } catch (error) {
    report(error)
    tell(!inSinglePageMode())
  }
}

/** What was opened last: its address, and its page once that stands. */
let opened: { url: string; page: unknown } | null = null

/**
 * Opens a page on top of this one; a tab page by its tab; with a full stack the top is replaced. The second of two taps finds
 * the page on its way or on top.
 */
export function open(url: string): Promise<void> {
  const from = topPage()
  if (url === opened?.url && (!opened.page || opened.page === from)) return Promise.resolve()
  const opening = { url, page: null as unknown }
  opened = opening
  const way = go(() => {
    if (tabs.includes(url)) return Taro.switchTab({ url })
    return Taro.getCurrentPages().length < STACK_LIMIT ? Taro.navigateTo({ url }) : Taro.redirectTo({ url })
  })
  void soon(way, undefined).then(() => {
    opening.page = topPage()
    // A way that led nowhere can be tried again; a late one says nothing of what was opened since.
    if (opening.page === from && opened === opening) opened = null
  })
  return way
}

/** Opens a page once something has come, unless one of its kind is open or somebody has gone on meanwhile. */
export async function openAfter(waited: Promise<unknown>, url: string): Promise<void> {
  const here = topPage()
  await waited
  const pages = Taro.getCurrentPages()
  // At a start there was no page yet: whoever has the first one only has stayed.
  const stayed = here ? topPage() === here : pages.length === 1
  if (stayed && !pages.some(({ route }) => `/${route}` === url)) await open(url)
}

/** Whether the page below this one is the address's: the same page of the same things. */
function isBelow(url: string): boolean {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2]
  const [path = '', query = ''] = url.split('?')
  if (!below?.route || path !== `/${below.route}`) return false
  return query.split('&').every((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return name === '' || below.options?.[name] === value
  })
}

/** The page that goes back to the one below: a second tap on it must not leave that one, too. */
let leaving: unknown

/** Puts a page in this one's place, so that back does not return here; where it is the one below, this one just leaves. */
export function replaceWith(url: string): Promise<void> {
  const from = topPage()
  if (from === leaving) return Promise.resolve()
  if (isBelow(url)) {
    leaving = from
    return go(() => Taro.navigateBack()).then(() => {
      // A way that led nowhere can be tried again.
      if (topPage() === from) leaving = undefined
    })
  }
  return go(() => (tabs.includes(url) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })))
}

/** Opens a page over a tab, so that back leads to that tab and nowhere else. */
export function openOverTab(tab: string, url: string): Promise<void> {
  return go(async () => {
    await Taro.switchTab({ url: tab })
    await Taro.navigateTo({ url })
  })
}

/** One page back; where the page was opened cold, to `otherwise` instead. */
export function back(otherwise: string): Promise<void> {
  return Taro.getCurrentPages().length > 1 ? go(() => Taro.navigateBack()) : replaceWith(otherwise)
}

/** Back where the page below is one of the address's kind; else there in this one's place. */
export function backTo(url: string): Promise<void> {
  const pages = Taro.getCurrentPages()
  const below = pages[pages.length - 2]?.route
  return below && url.startsWith(`/${below}`) ? back(url) : replaceWith(url)
}

/** What a page waits for; null where the page no longer shows when it comes: nobody is led on from where they have gone. */
export async function whileHere<T>(waited: Promise<T>): Promise<T | null> {
  const here = topPage()
  const came = await waited
  return topPage() === here ? came : null
}
