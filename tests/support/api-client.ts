import { AnswerStore } from '../../src/api/answer-store'
import { type Client, createClient } from '../../src/api/client'
import type { Result } from '../../src/api/failure'
import { ServerClock } from '../../src/api/server-clock'
import type { Transport } from '../../src/api/transport'

const fetchTransport: Transport = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, { method, headers, body })
  const text = await answer.text()
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text === '' ? undefined : JSON.parse(text),
  }
}

/** The app's own typed client over fetch, with a token or anonymous: the short way to a state a test needs. */
export function apiClient(baseUrl: string, accessToken?: string): Client {
  const kept = new Map<string, unknown>()
  const storage = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  }
  const parts = {
    baseUrl,
    transport: fetchTransport,
    answers: new AnswerStore(storage),
    clock: new ServerClock(),
    wait: () => Promise.resolve(),
  }
  const tokens = { current: () => accessToken ?? null, renew: async () => null }
  return createClient(parts, accessToken ? tokens : undefined)
}

/** The value of a call that has to succeed; its problem is the test's failure. */
export async function answerOf<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call
  if (!result.ok) throw new Error(`the backend refuses: ${JSON.stringify(result.failure)}`)
  return result.value
}
