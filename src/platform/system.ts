import Taro from '@tarojs/taro'

const NORMAL_FONT_PX = 16
const LARGEST_SCALE = 1.65

/** The reader's font scale, 1 to 1.65, from the client's font size setting in px. */
export function fontScale(): number {
  // Taro's type lacks both. The setting is in px, and its usual size not the same on every phone; older clients know no factor.
  const info = (Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : {}) as {
    fontSizeSetting?: number
    fontSizeScaleFactor?: number
  }
  const scale = info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? NORMAL_FONT_PX) / NORMAL_FONT_PX
  return Math.min(LARGEST_SCALE, Math.max(1, scale))
}
