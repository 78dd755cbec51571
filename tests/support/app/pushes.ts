import type { Schema } from '../../../src/api/contract-types'
import { answerOf, apiClient } from '../api-client'
import type { World } from './world'

type SentMessage = Schema<'SentMessage'>

/** What the stand-ins of all channels would have sent, the newest first. */
export async function sentMessages(world: World): Promise<SentMessage[]> {
  return (await answerOf(apiClient(world.server.url).get('/demo/outbox'))).items
}

/** Waits for a message of a channel, by words of its title; rejects after ten seconds. */
export async function pushOf(
  world: World,
  channel: SentMessage['channel'],
  title: string | RegExp,
): Promise<SentMessage> {
  const until = Date.now() + 10_000
  while (Date.now() < until) {
    const found = (await sentMessages(world)).find(
      (message) => message.channel === channel && message.title.match(title),
    )
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no message "${title}" was sent by ${channel}`)
}
