import type { NoticeChannel, NoticeTopic } from './kinds'

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
  channels: Record<NoticeChannel, ChannelRecord>
}

/** Where a notice goes, or why it cannot, in the candidate's words. */
export type Reach = { to: string } | { skip: string }

const orSkip = (to: string | null, skip: string): Reach => (to === null ? { skip } : { to })

/**
 * Whether a channel reaches the candidate with a message of a topic. A channel that no test has shown to work, or that
 * was refused last time, is used nevertheless: a date that is missed weighs more than a message in vain.
 */
export function reachOf(receiver: Receiver, channel: NoticeChannel, topic: NoticeTopic): Reach {
  if (receiver.deleted) return { skip: '账号已注销' }
  if (!receiver.channels[channel].enabled) return { skip: '已关闭该渠道' }
  switch (channel) {
    case 'sms':
      return orSkip(receiver.phone, '未绑定手机号')
    case 'email':
      return orSkip(receiver.email, '邮箱未确认')
    case 'officialAccount':
      return orSkip(receiver.officialOpenid, '还没有关注公众号')
    case 'subscription':
      return orSkip(receiver.allowed[topic] > 0 ? receiver.openid : null, '没有可用的订阅次数')
  }
}
