/** The device's storage, or a memory in its place. Values are JSON. */
export interface KeyValueStore {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
}
