import { type NoticeChannel, type NoticeTopic, noticeTopics, TOPIC_NAMES, topicOf } from './kinds'

/** What a candidate chose for one channel, and what its test and its last notice have shown. */
export interface ChannelRecord {
  enabled: boolean
  testNoticeId: string | null
  testedAt: Date | null
  confirmedAt: Date | null
  /** When the channel's last notice was refused; null again after one that went through. */
  failedAt: Date | null
  failure: string | null
}

/** A candidate as the channels know them; personal data in clear. */
export interface Receiver {
  /** The account was deleted. */
  deleted: boolean
  phone: string | null
  /** The address that its code confirmed. */
  email: string | null
  /** Of the mini-program. */
  openid: string | null
  /** Of the official account; null unless the candidate follows it. */
  officialOpenid: string | null
  /** Subscription messages that may still be sent. */
  allowed: Record<NoticeTopic, number>
  /** Topics that the candidate refused at the official account, in the order of all topics. */
  closed: readonly NoticeTopic[]
  channels: Record<NoticeChannel, ChannelRecord>
  /** Channels over which nothing is sent to anybody. */
  off: readonly NoticeChannel[]
}

/** Why a channel that nobody is reached over is skipped, in the candidate's words. */
export const CHANNEL_OFF = '考试中心没有开通这个渠道'

/** Where a notice goes, or why it cannot, in the candidate's words. */
type Reach = { to: string } | { skip: string }

/** Where a channel finds the candidate; null where it does not. */
export function addressOf(
  { phone, email, officialOpenid, openid }: Receiver,
  channel: NoticeChannel,
): string | null {
  return { sms: phone, email, officialAccount: officialOpenid, subscription: openid }[channel]
}

const NO_ADDRESS: Record<NoticeChannel, string> = {
  sms: '未绑定手机号',
  email: '邮箱未确认',
  officialAccount: '还没有关注公众号',
  subscription: '没有可用的订阅次数',
}

/**
 * Whether a channel reaches the candidate with a message of a topic. A channel that no test has shown to work, or that
 * was refused last time, is used nevertheless: a date that is missed weighs more than a message in vain.
 */
export function reachOf(receiver: Receiver, channel: NoticeChannel, topic: NoticeTopic): Reach {
  if (receiver.deleted) return { skip: '账号已删除' }
  if (receiver.off.includes(channel)) return { skip: CHANNEL_OFF }
  if (!receiver.channels[channel].enabled) return { skip: '已关闭该渠道' }
  if (channel === 'officialAccount' && receiver.closed.includes(topic)) return { skip: topicClosed(topic) }
  const to = addressOf(receiver, channel)
  if (to === null || (channel === 'subscription' && receiver.allowed[topic] <= 0))
    return { skip: NO_ADDRESS[channel] }
  return { to }
}

/** Of how many topics a notice would go out over a channel. */
export function topicsReached(receiver: Receiver, channel: NoticeChannel): number {
  return noticeTopics.filter((topic) => 'to' in reachOf(receiver, channel, topic)).length
}

/** Why the official account sends no more of a topic, in the candidate's words. */
export function topicClosed(topic: NoticeTopic): string {
  return `公众号的“${TOPIC_NAMES[topic]}”已被拒收，请在公众号的消息设置中重新打开`
}

/** Between two tests of one channel. */
const PAUSE_MS = 60_000
/** Tests of one channel within a day. */
const PER_DAY = 5
const DAY_MS = 86_400_000

/** How far back tests count. */
export function testsCountFrom(now: Date): Date {
  return new Date(now.getTime() - DAY_MS)
}

/**
 * When a channel may be tested again, null when at once. `tests` are the instants of its tests, in any order. One in
 * the future was made before a demo clock was moved back and makes nobody wait.
 */
export function testAllowedAt(tests: readonly Date[], now: Date): Date | null {
  const past = tests.map(Number).filter((at) => at <= now.getTime() && at > testsCountFrom(now).getTime())
  past.sort((one, other) => other - one)
  const afterPause = (past[0] ?? Number.NEGATIVE_INFINITY) + PAUSE_MS
  const afterDay = (past[PER_DAY - 1] ?? Number.NEGATIVE_INFINITY) + DAY_MS
  const allowed = Math.max(afterPause, afterDay)
  return allowed > now.getTime() ? new Date(allowed) : null
}

/**
 * Where a test message goes, or why it would reach nobody. It is sent in spite of refused topics, since nothing else can
 * show that they were opened again.
 */
export function testReach(receiver: Receiver, channel: NoticeChannel): Reach {
  return reachOf({ ...receiver, closed: [] }, channel, topicOf('channelTest'))
}

/** Why a test would reach nobody, in the candidate's words; null when it can be sent. */
export function testRefusal(receiver: Receiver, channel: NoticeChannel): string | null {
  const reach = testReach(receiver, channel)
  return 'skip' in reach ? reach.skip : null
}
