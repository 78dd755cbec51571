import type { TextStore } from './wx/engine'

/** Prefix of what belongs to the phone itself: its openid, permissions given, privacy agreed to. */
const own = 'phone:'
/** Prefix of what the mini-program stores. */
const app = 'app:'

/** Prefix of what WeChat knows about people, whichever phone they hold. */
const wechat = 'wechat:'

const values = (prefix: string): TextStore => ({
  get: (key: string) => localStorage.getItem(prefix + key),
  set: (key: string, value: string) => localStorage.setItem(prefix + key, value),
  remove: (key: string) => localStorage.removeItem(prefix + key),
})

/** The phone's own lasting values. */
export const phoneStorage = values(own)

/** What WeChat knows about people; it outlives the phone. */
export const wechatStorage = values(wechat)

/** Forgets who used the phone and everything the mini-program stored on it. */
export function forgetPhone(): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(own) || key.startsWith(app))
  for (const key of keys) localStorage.removeItem(key)
}

/** What the mini-program stores, as text. */
export const storedTexts: TextStore = values(app)
