import type { Schema } from '../api/contract-types'
import { MOST_TEMPLATES } from '../platform/subscribe'

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

/** Places in a question for topics that were refused last time. */
const AGAIN = 1

/**
 * The topics to ask for where the candidate came to be asked: those with the fewest messages left, the next notice's first. A
 * refused one has one place of a question: with all of them, topics refused for good would keep the others from being asked for.
 */
export function topicsToTopUp({ topics, coverage }: Channels): Topic[] {
  const later = ({ name }: Topic) => Number(name !== coverage.next)
  const sorted = [...topics].sort((one, other) => one.left - other.left || later(one) - later(other))
  const refused = sorted.filter((topic) => topic.refused)
  const others = sorted.filter((topic) => !topic.refused)
  const first = others.slice(0, MOST_TEMPLATES - AGAIN)
  return [...first, ...refused.slice(0, AGAIN), ...others.slice(first.length), ...refused.slice(AGAIN)]
}
