import { AnswerStore } from '../../../src/api/answer-store'
import { type Client, type ClientParts, createClient, type TokenSource } from '../../../src/api/client'
import { ServerClock } from '../../../src/api/server-clock'
import { nodeTransport } from '../../support/node-transport'
import { MemoryStorage } from '../support/memory-storage'

/** A client over real HTTP that does not wait between its tries, and remembers how long it would have. */
export function testClient(
  baseUrl: string,
  parts: Partial<ClientParts> = {},
  tokens?: TokenSource,
): { client: Client; waits: number[] } {
  const waits: number[] = []
  const wait = async (ms: number) => {
    waits.push(ms)
  }
  const answers = new AnswerStore(new MemoryStorage())
  const usual = { baseUrl, transport: nodeTransport, answers, clock: new ServerClock(), wait }
  return { client: createClient({ ...usual, ...parts }, tokens), waits }
}
