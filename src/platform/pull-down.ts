import Taro from '@tarojs/taro'

/** Lets a page that was pulled down spring back; nothing where none was. */
export function springBack(): void {
  Taro.stopPullDownRefresh()
}
