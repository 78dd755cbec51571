import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { appStorage } from '../phone-storage'
import { list, record, text } from '../values'
import type { ApiGroup } from './api-group'

const read = (key: string) => appStorage.get(key) ?? ''

const info = () => ({ keys: appStorage.keys(), currentSize: appStorage.size(), limitSize: 10240 })

function readExisting(key: string): { data: unknown } {
  const data = appStorage.get(key)
  if (data === undefined) throw new ApiFailure('data not found')
  return { data }
}

/** Storage, synchronous and not. A missing key reads as an empty text synchronously and fails otherwise. */
export const storageGroup = (_: Phone): ApiGroup => ({
  async: {
    setStorage: ({ key, data }) => appStorage.set(text(key), data),
    getStorage: ({ key }) => readExisting(text(key)),
    removeStorage: ({ key }) => appStorage.remove(text(key)),
    clearStorage: () => appStorage.clear(),
    getStorageInfo: info,
    batchSetStorage: ({ kvList }) => {
      for (const pair of list(kvList).map(record)) appStorage.set(text(pair.key), pair.value)
    },
    batchGetStorage: ({ keyList }) => ({ dataList: list(keyList).map((key) => read(text(key))) }),
  },
  direct: {
    setStorageSync: (key: string, data: unknown) => appStorage.set(key, data),
    getStorageSync: read,
    removeStorageSync: (key: string) => appStorage.remove(key),
    clearStorageSync: () => appStorage.clear(),
    getStorageInfoSync: info,
  },
})
