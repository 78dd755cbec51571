import { phoneStorage } from './phone-storage'

const key = 'openid'

/** The person of the backend's demo candidate: what follows the colon in their wx.login codes. */
export const DEMO_PERSON = 'demo-candidate'

/** Who uses this phone; null before anybody was asked to sign in on it. */
export const holder = (): string | null => phoneStorage.get(key)

/** One phone is always the same WeChat user, so that signing in twice finds the same candidate. */
export function person(): string {
  const stored = phoneStorage.get(key)
  if (stored) return stored
  const fresh = `o${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`
  phoneStorage.set(key, fresh)
  return fresh
}

/** Puts the phone into another person's hands. */
export function becomePerson(name: string): void {
  phoneStorage.set(key, name)
}
