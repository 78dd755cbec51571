import type { components } from '../../../../contract/schema'
import { channelState, nextTopic } from '../../domain/notices/channel-state'
import { type Receiver, testAllowedAt, testsCountFrom, topicsReached } from '../../domain/notices/channels'
import {
  CHANNEL_NAMES,
  type NoticeChannel,
  type NoticeTopic,
  noticeChannels,
  noticeTopics,
  TOPIC_NAMES,
} from '../../domain/notices/kinds'
import { dateOf, toBeijing } from '../../lib/time'
import { type ChannelFacts, channelFacts, setChannel } from '../../repositories/notices/channels'
import { holdingSignedIn } from '../../use-cases/account/sessions'
import {
  confirmChannel,
  receiverOf,
  recordSubscriptions,
  testChannel,
} from '../../use-cases/notices/channels'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

type Schemas = components['schemas']

/** Every topic with what the candidate still allows of it. */
function presentTopics(
  { templates }: HttpServices['gateways'],
  allowed: Record<NoticeTopic, number>,
  refused: readonly NoticeTopic[],
): Schemas['SubscriptionTopic'][] {
  return noticeTopics.map((topic) => ({
    topic,
    templateId: templates.subscriptionId(topic),
    name: TOPIC_NAMES[topic],
    left: allowed[topic],
    refused: refused.includes(topic),
  }))
}

function presentChannel(
  channel: NoticeChannel,
  receiver: Receiver,
  { tests, awaited }: ChannelFacts,
  now: Date,
): Schemas['NoticeChannel'] {
  const { enabled, confirmedAt, testedAt } = receiver.channels[channel]
  const state = channelState(channel, receiver, nextTopic(awaited), now)
  const never = state.state === 'off' || state.state === 'missing'
  const ofChannel = tests.filter((test) => test.channel === channel).map(({ at }) => at)
  const allowedAt = never ? null : testAllowedAt(ofChannel, now)
  return {
    channel,
    name: CHANNEL_NAMES[channel],
    enabled,
    ...state,
    topicsReached: topicsReached(receiver, channel),
    confirmedAt: confirmedAt && toBeijing(confirmedAt),
    testSentAt: testedAt && toBeijing(testedAt),
    testAllowedAt: allowedAt && toBeijing(allowedAt),
  }
}

/** Every channel with its state, and how many reach the candidate. */
function presentChannels(
  gateways: HttpServices['gateways'],
  receiver: Receiver,
  facts: ChannelFacts,
  now: Date,
): Schemas['NoticeChannels'] {
  const channels = noticeChannels.map((channel) => presentChannel(channel, receiver, facts, now))
  const { name, qrCodeUrl } = gateways.officialAccount
  const off = receiver.off.length
  return {
    channels,
    // Nobody is asked to allow what is never sent.
    topics: receiver.off.includes('subscription')
      ? []
      : presentTopics(gateways, receiver.allowed, facts.refused),
    coverage: {
      ready: channels.filter(({ state }) => state === 'ready').length,
      of: channels.length - off,
      next: TOPIC_NAMES[nextTopic(facts.awaited)],
    },
    officialAccount: { name, following: receiver.officialOpenid !== null, qrCodeUrl },
  }
}

type Operations =
  | 'getNoticeChannels'
  | 'setNoticeChannels'
  | 'testNoticeChannel'
  | 'confirmNoticeChannel'
  | 'recordSubscriptions'

/** Which channels reach the candidate: choosing, testing and allowing them. */
export function createNoticeChannelHandlers(services: HttpServices): Handlers<Operations> {
  const { db, gateways } = services

  const readChannels = async ({ db }: HttpServices, candidateId: string, now: Date) => {
    const receiver = await receiverOf(db, services, candidateId)
    const facts = await channelFacts(db, candidateId, { testsSince: testsCountFrom(now), today: dateOf(now) })
    return presentChannels(gateways, receiver, facts, now)
  }

  return {
    getNoticeChannels: ({ candidateId, now }) => readChannels(services, candidateId, now),

    async setNoticeChannels({ body, candidateId, now }) {
      await holdingSignedIn(db, candidateId, async (trx) => {
        for (const channel of noticeChannels) {
          const enabled = body.enabled[channel]
          if (enabled !== undefined) await setChannel(trx, candidateId, channel, { enabled })
        }
      })
      return readChannels(services, candidateId, now)
    },

    testNoticeChannel: idempotent(services, 'testNoticeChannel', ({ candidateId, now, params }, once) =>
      once(async (inside) => {
        await testChannel(inside, candidateId, params.channel, now)
        return readChannels(inside, candidateId, now)
      }),
    ),

    async confirmNoticeChannel({ body, candidateId, now, params }) {
      await confirmChannel(services, candidateId, params.channel, body.received, now)
      return readChannels(services, candidateId, now)
    },

    recordSubscriptions: idempotent(services, 'recordSubscriptions', ({ body, candidateId, now }, once) =>
      once(async (inside) => {
        await recordSubscriptions(inside, candidateId, body.answers)
        return readChannels(inside, candidateId, now)
      }),
    ),
  }
}
