import type { ApiGroup } from './call-api'
import type { Client } from './client'

type Listener = (payload: unknown) => void

/** What the client tells about itself, its connection and its news. */
export const systemGroup = ({ engine, hub }: Client): ApiGroup => ({
  async: {
    getNetworkType: () => ({
      networkType: engine.network.type,
      isConnected: engine.network.type !== 'none',
    }),
  },
  direct: {
    getAppBaseInfo: () => ({
      SDKVersion: engine.conditions.SDKVersion,
      theme: engine.look.theme,
      fontSizeSetting: 16 * engine.look.fontScale,
    }),
    getEnterOptionsSync: () => engine.lifecycle.enter,
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    onNetworkStatusChange: (listener: Listener) => hub.on('NetworkStatusChange', listener),
    offNetworkStatusChange: (listener?: Listener) => hub.off('NetworkStatusChange', listener),
  },
})
