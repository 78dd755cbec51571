import { testsCountFrom } from '../../domain/notices/channel-tests'
import { noticeChannels } from '../../domain/notices/kinds'
import { channelFacts, setChannel } from '../../repositories/notice-channels'
import { allowancesOf } from '../../repositories/subscription-allowances'
import type { Services } from '../../services'
import { recordSubscriptions } from '../../use-cases/notices/record-subscriptions'
import { confirmChannel, receiverOf, testChannel } from '../../use-cases/notices/test-channel'
import { idempotent } from '../idempotent'
import type { Handlers } from '../operation'
import { presentChannels, presentTopics } from '../present-channels'

type Operations =
  | 'getNoticeChannels'
  | 'setNoticeChannels'
  | 'testNoticeChannel'
  | 'confirmNoticeChannel'
  | 'recordSubscriptions'

/** Which channels reach the candidate: choosing, testing and allowing them. */
export function createNoticeChannelHandlers(services: Services): Handlers<Operations> {
  const { db, gateways } = services

  const readChannels = async (candidateId: string, now: Date) => {
    const receiver = await receiverOf(db, services, candidateId)
    const facts = await channelFacts(db, candidateId, testsCountFrom(now))
    return presentChannels(gateways, receiver, facts, now)
  }

  return {
    getNoticeChannels: ({ candidateId, now }) => readChannels(candidateId, now),

    async setNoticeChannels({ body, candidateId, now }) {
      await db.transaction().execute(async (trx) => {
        for (const channel of noticeChannels) {
          const enabled = body.enabled[channel]
          if (enabled !== undefined) await setChannel(trx, candidateId, channel, { enabled })
        }
      })
      return readChannels(candidateId, now)
    },

    testNoticeChannel: idempotent(db, 'testNoticeChannel', async ({ candidateId, now, params }) => {
      await testChannel(services, candidateId, params.channel, now)
      return readChannels(candidateId, now)
    }),

    async confirmNoticeChannel({ body, candidateId, now, params }) {
      await confirmChannel(services, candidateId, params.channel, body.received, now)
      return readChannels(candidateId, now)
    },

    recordSubscriptions: idempotent(db, 'recordSubscriptions', async ({ body, candidateId }) => {
      await recordSubscriptions(services, candidateId, body.answers)
      const rows = await allowancesOf(db, candidateId)
      const allowed = Object.fromEntries(rows.map((row) => [row.topic, row.allowed]))
      const refused = rows.filter((row) => row.refused).map(({ topic }) => topic)
      return { topics: presentTopics(gateways, allowed, refused) }
    }),
  }
}
