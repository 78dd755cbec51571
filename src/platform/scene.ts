import Taro from '@tarojs/taro'

const SINGLE_PAGE = 1154

/**
 * Whether the page was opened from Moments in single-page mode: no sign-in and no other page there, and the
 * client covers the lower edge with its own way into the mini-program.
 */
export function inSinglePageMode(): boolean {
  return Taro.canIUse('getEnterOptionsSync') && Taro.getEnterOptionsSync().scene === SINGLE_PAGE
}
