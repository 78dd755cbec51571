import Taro from '@tarojs/taro'

/** A wx.login code, or null when WeChat gives none. It lives five minutes. */
export async function loginCode(): Promise<string | null> {
  try {
    const { code } = await Taro.login()
    return code || null
  } catch {
    return null
  }
}
