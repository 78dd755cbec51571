import type { Schema } from '../../../src/api/contract-types'

type Channels = Schema<'NoticeChannels'>
type Channel = Schema<'NoticeChannel'>
type Topic = Schema<'SubscriptionTopic'>

/** A message as the list has it; `changes` makes it another. */
export function message(changes: Partial<Schema<'MessageSummary'>> = {}): Schema<'MessageSummary'> {
  return {
    id: 'ntc_4f1c9a52e8d04b6f9b1f2a',
    kind: 'formalNotice',
    title: '准考证已发放',
    summary: '云架构工程师 · 7月25日 周六 14:00 开考',
    createdAt: '2020-07-20T10:02:00+08:00',
    readAt: null,
    target: { page: 'ticket', id: 'reg_1' },
    ...changes,
  }
}

/** A channel that reaches the candidate; `changes` makes it another. */
export function channel(changes: Partial<Channel> = {}): Channel {
  return {
    channel: 'sms',
    name: '短信',
    enabled: true,
    state: 'ready',
    address: '138****0001',
    detail: '可以收到通知',
    confirmedAt: '2020-07-20T10:02:00+08:00',
    testSentAt: null,
    testAllowedAt: null,
    remedy: null,
    ...changes,
  }
}

/** A topic of which nothing may be sent yet. */
export function topic(name: Topic['topic'], changes: Partial<Topic> = {}): Topic {
  return { topic: name, templateId: `standin-${name}`, name, left: 0, refused: false, ...changes }
}

/** Every channel and topic, none of them allowed yet. */
export function channels(topics: Topic[], changes: Partial<Channels> = {}): Channels {
  return {
    channels: [channel(), channel({ channel: 'subscription', name: '订阅消息', address: null })],
    topics,
    coverage: { ready: 2, of: 4 },
    officialAccount: { name: '认证考试助手', following: false, qrCodeUrl: null },
    ...changes,
  }
}
