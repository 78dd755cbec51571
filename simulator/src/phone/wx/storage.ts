import type { ApiGroup } from './call-api'
import type { Client } from './client'
import type { TextStore } from './engine'

const LARGEST_BYTES = 1_048_576

/** What the mini-program stored under a key; undefined where nothing is. Values keep their type by way of JSON. */
export function readValue(store: TextStore, key: string): unknown {
  const text = store.get(key)
  return text === null ? undefined : (JSON.parse(text) as { value?: unknown }).value
}

/** Stores a value as the mini-program would; throws the client's words when it is too large. */
export function storeValue(store: TextStore, key: string, value: unknown): void {
  const json = JSON.stringify({ value })
  if (json.length > LARGEST_BYTES) throw new Error('exceed max size 1MB')
  store.set(key, json)
}

/** The synchronous storage; a missing key reads as an empty text. */
export const storageGroup = ({ engine: { stored } }: Client): ApiGroup => ({
  direct: {
    setStorageSync: (key: string, data: unknown) => storeValue(stored, key, data),
    getStorageSync: (key: string) => readValue(stored, key) ?? '',
    removeStorageSync: (key: string) => stored.remove(key),
  },
})
