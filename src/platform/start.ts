import Taro from '@tarojs/taro'
import { type Transport, TransportError } from '../api/transport'

/** Tells whether the phone is connected, now and at every change. Gives the way to stop listening. */
export function watchNetwork(report: (connected: boolean) => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }) => report(isConnected)
  Taro.onNetworkStatusChange(listener)
  Taro.getNetworkType({ success: ({ networkType }) => report(networkType !== 'none') })
  return () => Taro.offNetworkStatusChange(listener)
}

/** A wx.login code, or null when WeChat gives none. It lives five minutes. */
export async function loginCode(): Promise<string | null> {
  try {
    const { code } = await Taro.login()
    return code || null
  } catch {
    return null
  }
}

/** Sends requests with the client's own network stack. */
export const taroTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const answer = await Taro.request({ method, url, header: headers, data: body, timeout: timeoutMs })
    return { status: answer.statusCode, headers: lowerCased(answer.header ?? {}), body: answer.data }
  } catch (error) {
    const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    throw new TransportError(/time ?out/i.test(text) ? 'timeout' : 'offline')
  }
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = String(value)
  return result
}

/** Offers the new version once it is downloaded; an old one goes on working until then. */
export function offerUpdates(): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    const { confirm } = await Taro.showModal({
      title: '新版本已就绪',
      content: '重启后使用新版本，未提交的内容请先处理完。',
      confirmText: '立即重启',
      cancelText: '稍后',
    })
    if (confirm) manager.applyUpdate()
  })
}
