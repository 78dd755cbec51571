import type { components } from '../../../contract/schema'
import { type ChannelState, channelState } from '../domain/notices/channel-state'
import { testAllowedAt } from '../domain/notices/channel-tests'
import { type NoticeChannel, type NoticeTopic, noticeChannels, noticeTopics } from '../domain/notices/kinds'
import { CHANNEL_NAMES, TOPIC_NAMES } from '../domain/notices/names'
import type { Receiver } from '../domain/notices/reach'
import { toBeijing } from '../lib/time'
import type { ChannelFacts } from '../repositories/notice-channels'
import type { Services } from '../services'

type Schemas = components['schemas']

/** Every topic with what the candidate still allows of it. */
export function presentTopics(
  { templates }: Services['gateways'],
  allowed: Partial<Record<NoticeTopic, number>>,
  refused: readonly NoticeTopic[],
): Schemas['SubscriptionTopic'][] {
  return noticeTopics.map((topic) => ({
    topic,
    templateId: templates.subscriptionId(topic),
    name: TOPIC_NAMES[topic],
    left: allowed[topic] ?? 0,
    refused: refused.includes(topic),
  }))
}

function presentChannel(
  channel: NoticeChannel,
  receiver: Receiver,
  { tests }: ChannelFacts,
  now: Date,
): Schemas['NoticeChannel'] {
  const { enabled, confirmedAt, testedAt } = receiver.channels[channel]
  const state: ChannelState = channelState(channel, receiver)
  const never = state.state === 'off' || state.state === 'missing'
  const ofChannel = tests.filter((test) => test.channel === channel).map(({ at }) => at)
  const allowedAt = never ? null : testAllowedAt(ofChannel, now)
  return {
    channel,
    name: CHANNEL_NAMES[channel],
    enabled,
    ...state,
    confirmedAt: confirmedAt && toBeijing(confirmedAt),
    testSentAt: testedAt && toBeijing(testedAt),
    testAllowedAt: allowedAt && toBeijing(allowedAt),
  }
}

/** Every channel with its state, and how many reach the candidate. */
export function presentChannels(
  gateways: Services['gateways'],
  receiver: Receiver,
  facts: ChannelFacts,
  now: Date,
): Schemas['NoticeChannels'] {
  const channels = noticeChannels.map((channel) => presentChannel(channel, receiver, facts, now))
  const { name, qrCodeUrl } = gateways.officialAccount
  return {
    channels,
    topics: presentTopics(gateways, receiver.allowed, facts.refused),
    coverage: { ready: channels.filter(({ state }) => state === 'ready').length, of: channels.length },
    officialAccount: { name, following: receiver.officialOpenid !== null, qrCodeUrl },
  }
}
