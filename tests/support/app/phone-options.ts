import type { BrowserContextOptions } from 'playwright-core'
import type { UserAnswer } from '../../../simulator/src/phone/scripts'
import type { NetworkCondition } from '../../../simulator/src/phone/settings'
import type { ClientOptions } from '../../../simulator/src/phone/wx/conditions'

/** What a test can make an API do, or the user in its sheet; see the simulator's README. */
export type ScriptName = 'fail' | 'cancel' | 'refuse' | 'timeout' | 'hang' | 'kill' | UserAnswer

/** How a phone differs from the usual one: 375 × 812, light, text at 1.0, in Shanghai. */
export interface PhoneOptions {
  /** Page address with its query; the entry page when absent. */
  path?: string
  /** In CSS pixels. */
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  fontScale?: number
  timezone?: string
  network?: NetworkCondition
  /** Milliseconds that events take to the app's logic and data to the view, each way; none when absent. */
  bridge?: number
  scene?: number
  /** A client that differs from the usual one. */
  client?: ClientOptions
  extraData?: Record<string, unknown>
  /** Status of the official account's card: 5 is a scene without it, 0 (as when absent) shows it. */
  officialAccount?: number
  /** Answers of APIs that must hold from the first call on. */
  scripts?: Record<string, ScriptName>
  /** The mini-program's scripts wait for `phone.runScripts()`: what is painted before them stays. */
  held?: boolean
}

/** Options of a browser context that is this phone. */
export function contextOptions(options: PhoneOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 375, height: options.height ?? 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    timezoneId: options.timezone ?? 'Asia/Shanghai',
    reducedMotion: 'reduce',
  }
}

/** Address of the phone page of the simulator at `origin`. */
export function phoneAddress(origin: string, options: PhoneOptions): string {
  const query = new URLSearchParams()
  if (options.path) query.set('path', options.path)
  if (options.scene) query.set('scene', String(options.scene))
  if (options.fontScale) query.set('fontScale', String(options.fontScale))
  if (options.network) query.set('network', options.network)
  if (options.bridge) query.set('bridge', String(options.bridge))
  if (options.officialAccount) query.set('officialAccount', String(options.officialAccount))
  if (options.held) query.set('scripts', 'held')
  if (options.extraData) query.set('extraData', JSON.stringify(options.extraData))
  for (const [name, value] of Object.entries(options.client ?? {})) query.set(name, String(value))
  return `${origin}/phone/?${query}`
}
