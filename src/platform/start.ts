import Taro from '@tarojs/taro'
import { type Transport, TransportError } from '../api/transport'
import { errorText, soon } from './outcome'

/** Leaves word of an exception in WeChat's log of this mini-program, where an operator finds it; never throws. */
export function report(error: unknown): void {
  try {
    Taro.getRealtimeLogManager().error(errorText(error))
  } catch {
    // A client without the log.
  }
}

/** Runs the steps of a start, each by itself: what one phone lacks or breaks takes no other step with it. */
export function startEach(...steps: (() => unknown)[]): void {
  for (const step of steps) new Promise((done) => done(step())).catch(report)
}

/** Tells whether the phone is connected, now and at every change, as long as the app lives. */
export function watchNetwork(report: (connected: boolean) => void): void {
  startEach(
    () => Taro.onNetworkStatusChange(({ isConnected }) => report(isConnected)),
    () => Taro.getNetworkType({ success: ({ networkType }) => report(networkType !== 'none') }),
  )
}

/** A wx.login code, or null when WeChat gives none in time. It lives five minutes. */
export function loginCode(): Promise<string | null> {
  const ask = async () => {
    try {
      return (await Taro.login()).code || null
    } catch {
      return null
    }
  }
  return soon(ask(), null)
}

/** Sends requests with the client's own network stack. */
export const taroTransport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  try {
    const answer = await Taro.request({ method, url, header: headers, data: body, timeout: timeoutMs })
    return { status: answer.statusCode, headers: lowerCased(answer.header ?? {}), body: answer.data }
  } catch (error) {
    throw new TransportError(/time ?out/i.test(errorText(error)) ? 'timeout' : 'offline')
  }
}

function lowerCased(headers: Record<string, unknown>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) result[name.toLowerCase()] = String(value)
  return result
}

/**
 * Offers the new version once it is downloaded, where `wanted`; an old one goes on working until then, and the next cold
 * start brings the new one unasked.
 */
export function offerUpdates(wanted: () => boolean): void {
  if (!Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(async () => {
    if (!wanted()) return
    const { confirm } = await Taro.showModal({
      title: '新版本已就绪',
      content: '重启后使用新版本，未提交的内容请先处理完。',
      confirmText: '立即重启',
      cancelText: '稍后',
    })
    if (confirm) manager.applyUpdate()
  })
}
