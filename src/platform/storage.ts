import Taro from '@tarojs/taro'
import type { KeyValueStore } from '../api/key-value-store'

/**
 * The client's storage. Each key is read once and then remembered; a full or failing storage loses
 * nothing but the next cold start's head start.
 */
export class DeviceStorage implements KeyValueStore {
  private readonly seen = new Map<string, unknown>()

  get(key: string): unknown {
    if (!this.seen.has(key)) this.seen.set(key, this.read(key))
    return this.seen.get(key)
  }

  set(key: string, value: unknown): void {
    this.seen.set(key, value)
    this.write(key, value)
  }

  remove(key: string): void {
    this.seen.set(key, undefined)
    try {
      Taro.removeStorageSync(key)
    } catch {
      // What cannot be removed is overwritten: an empty text counts as nothing, at the next start, too.
      this.write(key, '')
    }
  }

  private write(key: string, value: unknown): void {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      // Full or failing: the value lives until the app is closed.
    }
  }

  private read(key: string): unknown {
    try {
      const value: unknown = Taro.getStorageSync(key)
      return value === '' ? undefined : value
    } catch {
      return undefined
    }
  }
}
