import { type Receiver, reachOf } from '../../domain/notices/channels'
import { type NoticeChannel, topicOf } from '../../domain/notices/kinds'
import type { QueuedNotice } from '../../repositories/notice-deliveries'
import type { Services } from '../../use-cases/services'
import { type Outcome, outcomeOf } from './outcome'
import { outgoingNotice } from './outgoing'

/**
 * Hands one notice over to its channel. A subscription message takes its allowance out of `receiver`, so that a batch
 * never sends more than were allowed.
 */
export async function handOver(
  { gateways, log }: Services,
  channel: NoticeChannel,
  notice: QueuedNotice,
  receiver: Receiver,
): Promise<Outcome> {
  const topic = topicOf(notice.kind)
  const reach = reachOf(receiver, channel, topic)
  if ('skip' in reach) return { kind: 'skipped', reason: reach.skip }
  if (channel === 'subscription') receiver.allowed[topic] -= 1
  const addressed = { candidateId: notice.candidateId, topic, to: reach.to }
  try {
    await gateways.notices[channel].send(reach.to, outgoingNotice(notice, channel))
    return { kind: 'sent', receiver: addressed, hadFailed: receiver.channels[channel].failedAt !== null }
  } catch (error) {
    const outcome = outcomeOf(error, addressed)
    if (outcome.kind === 'failed')
      log.warn({ notice: notice.id, channel, failure: outcome.error }, 'notice not sent')
    return outcome
  }
}
