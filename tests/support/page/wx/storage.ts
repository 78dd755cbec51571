/** The phone's storage. It outlives the app, as on the phone: hand the same one to the next start. */
export class PhoneStorage {
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
      const text = this.entries.get(key)
      if (text !== undefined) storage.entries.set(key, text)
    }
    return storage
  }

  /** What the client gives the app; a missing key reads as empty text, values are copies. */
  readonly apis = {
    getStorageSync: (key: string): unknown => {
      const text = this.entries.get(key)
      return text === undefined ? '' : JSON.parse(text)
    },
    setStorageSync: (key: string, value: unknown): void => {
      this.entries.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string): void => {
      this.entries.delete(key)
    },
  }
}
