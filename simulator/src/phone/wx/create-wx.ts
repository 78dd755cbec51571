import { ApiFailure } from '../api-failure'
import type { ApiOptions } from '../scripts'
import { text } from '../values'
import { type ApiGroup, callApi } from './call-api'
import type { Client } from './client'
import { deviceGroup } from './device'
import { openGroup } from './open'
import { pageGroup } from './pages'
import { requestGroup } from './request'
import { storageGroup } from './storage'

type Listener = (payload: unknown) => void

/** What the client fetches while the mini-program does not run. */
const backgroundGroup = ({ engine: { background, conditions }, hub }: Client): ApiGroup => ({
  async: {
    setBackgroundFetchToken: ({ token }) => background.setToken(text(token)),
    getBackgroundFetchData: ({ fetchType }) => {
      const fetched = background.fetched(text(fetchType))
      if (!fetched && !conditions.iPhone) throw new ApiFailure('no fetched data')
      return fetched ?? { fetchedData: '' }
    },
  },
  direct: {
    onBackgroundFetchData: (listener: Listener) => hub.on('BackgroundFetchData', listener),
  },
})

/** What the client tells about itself, its connection and its news. */
const systemGroup = ({ engine, hub, stats }: Client): ApiGroup => ({
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
      fontSizeSetting: (engine.conditions.iPhone ? 17 : 16) * engine.look.fontScale,
      fontSizeScaleFactor: engine.look.fontScale,
    }),
    getEnterOptionsSync: () => engine.lifecycle.enter,
    getRealtimeLogManager: () => ({ error: (words: string) => stats.error(words) }),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    onNetworkStatusChange: (listener: Listener) => hub.on('NetworkStatusChange', listener),
  },
})

const GROUPS: ((client: Client) => ApiGroup)[] = [
  backgroundGroup,
  deviceGroup,
  openGroup,
  pageGroup,
  requestGroup,
  storageGroup,
  systemGroup,
]

/** Names that tools and frameworks probe; asking for them says nothing about the mini-program. */
const PROBES = new Set([
  ...['then', 'toJSON', '$$typeof', 'constructor', 'prototype', 'default', '__esModule', 'webpackJsonp'],
  // Taro reads both at its start and can do without.
  ...['env', 'cloud'],
])

function breaks(name: string): () => never {
  return () => {
    throw new Error(`${name}:fail internal error`)
  }
}

/**
 * The object `wx` under the engine's conditions. Asking for a function that nobody wrote yet is recorded, so that no gap
 * goes unseen.
 */
export function createWx(client: Client): Record<string, unknown> {
  const { lacks, throws } = client.engine.conditions
  const api: Record<string, unknown> = {}
  for (const { async = {}, direct = {} } of GROUPS.map((group) => group(client))) {
    for (const [name, run] of Object.entries(async)) {
      api[name] = (options: ApiOptions = {}) => callApi(client, name, run, options)
    }
    Object.assign(api, direct)
  }
  for (const name of throws) api[name] = breaks(name)
  for (const name of lacks) delete api[name]
  api.canIUse = (query: string) => !lacks.includes(query) && canUse(api, query)
  return new Proxy(api, {
    get(target, name) {
      if (typeof name !== 'string' || name in target || PROBES.has(name)) return Reflect.get(target, name)
      if (!lacks.includes(name)) client.stats.miss(name)
      return undefined
    },
  })
}

/** Components and options are assumed to exist; APIs exist when `wx` has them. */
function canUse(api: Record<string, unknown>, query: string): boolean {
  const name = query.split('.')[0] ?? ''
  return name in api || /^[a-z]+(-[a-z]+)*$/.test(name)
}
