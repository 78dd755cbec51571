import type { Phone } from '../phone'
import type { ApiGroup } from './api-group'

interface Queries {
  createSelectorQuery(): unknown
  createIntersectionObserver(options?: unknown): unknown
}

const nothing = () => undefined

const updateManager = {
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
    setTimeout(() => listener({ hasUpdate: false }), 0),
  onUpdateReady: nothing,
  onUpdateFailed: nothing,
  applyUpdate: nothing,
}

const logger = {
  debug: nothing,
  info: nothing,
  log: nothing,
  warn: nothing,
  error: nothing,
  setFilterMsg: nothing,
  addFilterMsg: nothing,
  tag: nothing,
}

/** Queries of the page on top; glass-easel's adapter brings them. */
function topQueries(phone: Phone): Queries {
  const instance = phone.router.stack.top?.instance
  if (!instance) throw new Error('there is no page yet')
  // The adapter's page instances have both methods.
  return instance as unknown as Queries
}

/** Launch, account, queries, updates, logs and small tools. */
export const appGroup = (phone: Phone): ApiGroup => ({
  direct: {
    getLaunchOptionsSync: () => phone.lifecycle.launch,
    getEnterOptionsSync: () => phone.lifecycle.enter,
    getAccountInfoSync: () => ({
      miniProgram: { appId: phone.bundle.appId, envVersion: 'develop', version: '' },
    }),
    getUpdateManager: () => updateManager,
    createSelectorQuery: () => topQueries(phone).createSelectorQuery(),
    createIntersectionObserver: (component?: Queries, options?: unknown) =>
      (component ?? topQueries(phone)).createIntersectionObserver(options),
    nextTick: (run: () => void) => void setTimeout(run, 0),
    getPerformance: () => ({
      now: () => performance.now(),
      getEntries: () => [],
      createObserver: () => ({ observe: nothing, disconnect: nothing }),
    }),
    getLogManager: () => logger,
    getRealtimeLogManager: () => logger,
    reportEvent: nothing,
    reportAnalytics: nothing,
    reportMonitor: nothing,
    reportPerformance: nothing,
    preloadAssets: nothing,
    preloadWebview: nothing,
    base64ToArrayBuffer: (encoded: string) =>
      Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))),
    getExtConfigSync: () => ({}),
    cloud: undefined,
  },
})
