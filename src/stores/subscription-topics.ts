import type { Schema } from '../api/contract-types'

type Channels = Schema<'NoticeChannels'>
type Topic = Schema<'SubscriptionTopic'>

/** Where a candidate is asked whether messages may be sent: after paying, on the ticket, on the result. */
export type AskingScene = 'paid' | 'ticket' | 'result'

/** What comes next at that point of the journey; WeChat's older clients take three in one question. */
const NEXT: Record<AskingScene, readonly Topic['topic'][]> = {
  paid: ['exam', 'change', 'result'],
  ticket: ['exam', 'change', 'result'],
  result: ['certificate', 'result', 'change'],
}

/**
 * The topics worth asking for: those that come next, of which no message is left to send and that the candidate never
 * refused. None while the candidate has switched subscription messages off.
 */
export function topicsToAskFor(scene: AskingScene, { channels, topics }: Channels): Topic[] {
  if (!channels.some(({ channel, enabled }) => channel === 'subscription' && enabled)) return []
  return NEXT[scene].flatMap((wanted) =>
    topics.filter(({ topic, left, refused }) => topic === wanted && left === 0 && !refused),
  )
}

/**
 * The topics to ask for where the candidate came to be asked: those with the fewest messages left, which were not refused, the
 * next notice's first. Of more than fit into one question, refused ones would keep the others from ever being asked for.
 */
export function topicsToTopUp({ topics, coverage }: Channels): Topic[] {
  const later = ({ name }: Topic) => Number(name !== coverage.next)
  const rank = (topic: Topic) => topic.left * 4 + Number(topic.refused) * 2 + later(topic)
  return [...topics].sort((one, other) => rank(one) - rank(other))
}
