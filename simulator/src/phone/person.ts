import { phoneStorage } from './phone-storage'

const key = 'openid'

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
