/** Milliseconds between two questions. */
const interval = 200

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** Resolves once `url` answers 2xx; rejects after `timeout` milliseconds. */
export async function waitUntilReady(url: string, timeout = 60_000): Promise<void> {
  const deadline = Date.now() + timeout
  while (!(await answers(url))) {
    if (Date.now() > deadline) throw new Error(`${url} 没有就绪`)
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
}
