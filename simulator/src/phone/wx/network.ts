import type { Phone } from '../phone'
import type { ApiGroup } from './api-group'

/** What the phone knows about its connection. */
export const networkGroup = (phone: Phone): ApiGroup => ({
  async: {
    getNetworkType: () => ({
      networkType: phone.settings.networkType,
      isConnected: phone.settings.networkType !== 'none',
    }),
    getLocalIPAddress: () => ({ localip: '192.168.0.2' }),
  },
})
