import type { TextStore } from '../../../simulator/src/phone/wx/engine'
import { storeValue } from '../../../simulator/src/phone/wx/storage'

/** The phone's storage. It outlives the app, as on the phone: hand the same one to the next start. */
export class PhoneStorage implements TextStore {
  private readonly entries = new Map<string, string>()

  keys(): string[] {
    return [...this.entries.keys()]
  }

  /** All that is stored, as text, to look for what should not be there. */
  dump(): string {
    return JSON.stringify([...this.entries])
  }

  /** A storage that holds nothing but these keys of this one. */
  only(...keys: string[]): PhoneStorage {
    const storage = new PhoneStorage()
    for (const key of keys) {
      const text = this.get(key)
      if (text !== null) storage.set(key, text)
    }
    return storage
  }

  /** Stores a value as an earlier start of the app did. */
  keep(key: string, value: unknown): void {
    storeValue(this, key, value)
  }

  get(key: string): string | null {
    return this.entries.get(key) ?? null
  }

  set(key: string, text: string): void {
    this.entries.set(key, text)
  }

  remove(key: string): void {
    this.entries.delete(key)
  }
}
