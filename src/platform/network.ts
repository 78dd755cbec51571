import Taro from '@tarojs/taro'

/** Tells whether the phone is connected, now and at every change. Gives the way to stop listening. */
export function watchNetwork(report: (connected: boolean) => void): () => void {
  const listener = ({ isConnected }: { isConnected: boolean }) => report(isConnected)
  Taro.onNetworkStatusChange(listener)
  Taro.getNetworkType({ success: ({ networkType }) => report(networkType !== 'none') })
  return () => Taro.offNetworkStatusChange(listener)
}
