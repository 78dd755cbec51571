import type { NoticeChannel } from '../../../server/src/domain/notices/kinds'
import { newId } from '../../../server/src/lib/ids'
import type { DeliveryState } from '../../../server/src/repositories/tables/notices'
import type { Api } from './api'
import { sessionOf } from './candidate'
import type { BuyingServer } from './test-server'

const CHANNELS = ['sms', 'email', 'officialAccount', 'subscription'] as const

/** What became of a notice on some channel; the others have sent it. */
export type Outcomes = Partial<
  Record<NoticeChannel, { state: DeliveryState; attempts?: number; skipReason?: string }>
>

/** Puts a message into somebody's message centre whose deliveries are settled, and answers its id. */
export async function putMessage(
  server: BuyingServer,
  api: Api,
  createdAt: string,
  outcomes: Outcomes = {},
): Promise<string> {
  const { candidateId } = await sessionOf(server, api)
  const id = newId('ntc')
  const at = new Date(createdAt)
  await server.db
    .insertInto('notices')
    .values({
      id,
      candidateId,
      kind: 'refundPaid',
      cause: `refund:${id}`,
      templateVersion: 1,
      facts: '{}',
      title: '退款已到账',
      summary: '云架构工程师 · ¥600.00',
      body: JSON.stringify(['第一段。', '第二段。']),
      targetPage: 'order',
      targetId: `ord_${'0'.repeat(22)}`,
      listed: true,
      promisedBy: at,
      createdAt: at,
      readAt: null,
    })
    .execute()
  const deliveries = CHANNELS.map((channel) => {
    const { state, attempts = 1, skipReason = null } = outcomes[channel] ?? { state: 'sent' }
    return { noticeId: id, channel, state, attempts, skipReason, sentAt: state === 'sent' ? at : null }
  })
  // Nothing takes a delivery that is owed in the far future.
  const notBefore = new Date('2099-01-01T00:00:00Z')
  await server.db
    .insertInto('noticeDeliveries')
    .values(deliveries.map((each) => ({ ...each, notBefore, openedAt: null, lastError: null })))
    .execute()
  return id
}
