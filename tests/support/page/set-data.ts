/** One setData call of a page or of a part of it, as large as the bridge would carry it. */
export interface SetDataCall {
  keys: string[]
  bytes: number
}

interface Instance {
  setData(data: object, callback?: () => void): void
}

/** Counts the setData calls of a page or component instance from now on. */
export function countSetData(instance: Instance, calls: SetDataCall[]): void {
  const setData = instance.setData
  instance.setData = (data, callback) => {
    calls.push({ keys: Object.keys(data), bytes: Buffer.byteLength(JSON.stringify(data)) })
    setData.call(instance, data, callback)
  }
}
