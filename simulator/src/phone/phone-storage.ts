/** Prefix of what belongs to the phone itself: its openid, permissions given, privacy agreed to. */
const own = 'phone:'
/** Prefix of what the mini-program stores. */
const app = 'app:'

/** Prefix of what WeChat knows about people, whichever phone they hold. */
const wechat = 'wechat:'

const values = (prefix: string) => ({
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

/** The mini-program's storage; values keep their type by way of JSON, as in the client. */
export const appStorage = {
  get(key: string): unknown {
    const stored = localStorage.getItem(app + key)
    return stored === null ? undefined : (JSON.parse(stored) as { value?: unknown }).value
  },
  set(key: string, value: unknown): void {
    const json = JSON.stringify({ value })
    if (json.length > 1_048_576) throw new Error('exceed max size 1MB')
    localStorage.setItem(app + key, json)
  },
  remove: (key: string) => localStorage.removeItem(app + key),
  keys: () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(app))
      .map((key) => key.slice(app.length)),
  clear(): void {
    for (const key of appStorage.keys()) appStorage.remove(key)
  },
  /** In kilobytes, rounded up. */
  size: () =>
    Math.ceil(
      appStorage.keys().reduce((sum, key) => sum + (localStorage.getItem(app + key)?.length ?? 0), 0) / 1024,
    ),
}
