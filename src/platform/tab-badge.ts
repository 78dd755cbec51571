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
