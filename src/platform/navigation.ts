import Taro from '@tarojs/taro'
import { routes, tabs } from './routes'
import { onTab } from './way-back'

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

/** Opens a page on top of this one; a tab page by its tab; with a full stack the top is replaced. */
export async function open(url: string): Promise<void> {
  if (tabs.includes(url)) await Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= STACK_LIMIT) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Puts a page in this one's place, so that back does not return here. */
export async function replaceWith(url: string): Promise<void> {
  if (tabs.includes(url)) await Taro.switchTab({ url })
  else await Taro.redirectTo({ url })
}

/** Opens a page over a tab, so that back leads to that tab and nowhere else. */
export async function openOverTab(tab: string, url: string): Promise<void> {
  await Taro.switchTab({ url: tab })
  await Taro.navigateTo({ url })
}

/** One page back; where the page was opened cold, to `otherwise` instead. */
export async function back(otherwise: string): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await replaceWith(otherwise)
}
