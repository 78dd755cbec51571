import type { Phone } from '../phone'
import type { ApiOptions } from '../scripts'
import type { ApiGroup } from './api-group'
import { appGroup } from './app-group'
import { barGroup } from './bar-group'
import { callApi } from './call-api'
import { canvasGroup } from './canvas'
import { deviceGroup } from './device'
import { eventGroup } from './events'
import { fileGroup } from './files'
import { interactionGroup } from './interaction'
import { openGroup } from './open'
import { privacyGroup } from './privacy-group'
import { requestGroup } from './request'
import { routingGroup } from './routing'
import { storageGroup } from './storage'
import { systemGroup } from './system'

/** What the phone knows about its connection. */
const networkGroup = (phone: Phone): ApiGroup => ({
  async: {
    getNetworkType: () => ({
      networkType: phone.settings.networkType,
      isConnected: phone.settings.networkType !== 'none',
    }),
    getLocalIPAddress: () => ({ localip: '192.168.0.2' }),
  },
})

const groups: ((phone: Phone) => ApiGroup)[] = [
  appGroup,
  barGroup,
  canvasGroup,
  deviceGroup,
  eventGroup,
  fileGroup,
  interactionGroup,
  networkGroup,
  openGroup,
  privacyGroup,
  requestGroup,
  routingGroup,
  storageGroup,
  systemGroup,
]

/** Names that tools probe on any object; asking for them says nothing about the mini-program. */
const probes = new Set([
  'then',
  'toJSON',
  '$$typeof',
  'constructor',
  'prototype',
  'default',
  '__esModule',
  'webpackJsonp',
])

/** The object `wx`. Asking for a function it lacks is recorded, so that no gap goes unseen. */
export function createWx(phone: Phone): Record<string, unknown> {
  const api: Record<string, unknown> = {}
  for (const { async = {}, direct = {} } of groups.map((group) => group(phone))) {
    for (const [name, run] of Object.entries(async)) {
      api[name] = (options: ApiOptions = {}) => callApi(phone, name, run, options)
    }
    Object.assign(api, direct)
  }
  api.canIUse = (query: string) => canUse(api, query)
  return new Proxy(api, {
    get(target, name) {
      if (typeof name !== 'string' || name in target || probes.has(name)) return Reflect.get(target, name)
      phone.stats.miss(name)
      return undefined
    },
  })
}

/** Components and options are assumed to exist; APIs exist when `wx` has them. */
function canUse(api: Record<string, unknown>, query: string): boolean {
  const name = query.split('.')[0] ?? ''
  return name in api || /^[a-z]+(-[a-z]+)*$/.test(name)
}
