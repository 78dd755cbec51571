const PATIENCE_MS = 8000
const PAUSE_MS = 10

/**
 * Waits until a condition gives something truthy and gives that; throws with `what` after eight seconds.
 * Taro gathers changes in a timer, so nothing is on the page in the moment of an event.
 */
export async function until<T>(what: string, condition: () => T): Promise<NonNullable<Awaited<T>>> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const value = await condition()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`Not within ${PATIENCE_MS} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
