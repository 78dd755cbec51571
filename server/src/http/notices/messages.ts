import type { components } from '../../../../contract/schema'
import { CHANNEL_OFF } from '../../domain/notices/channels'
import { noticeChannels } from '../../domain/notices/kinds'
import { toBeijing } from '../../lib/time'
import { invalidRequest, notFound } from '../../problems/general'
import { confirmTapped } from '../../repositories/notices/channels'
import {
  type DeliveryRow,
  deliveriesOf,
  type MessageRow,
  markOpened,
  markRead,
  type messagesInFull,
  messagesOf,
  ownMessage,
  unreadMessages,
} from '../../repositories/notices/messages'
import { holdingSignedIn } from '../../use-cases/account/sessions'
import { decodeCursor, encodeCursor } from '../cursor'
import type { Handlers } from '../operation'
import type { HttpServices } from '../services'

type Schemas = components['schemas']

type FullMessage = Awaited<ReturnType<typeof messagesInFull>>[number]

const RETRYING = '暂未送达，正在重试'
const GIVEN_UP = '多次未送达，内容以消息中心为准'

/** A message in a list. */
function presentMessage(
  row: Omit<MessageRow, 'createdAt' | 'readAt'> & { createdAt: string | Date; readAt: string | Date | null },
): Schemas['MessageSummary'] {
  const { id, kind, title, summary, createdAt, readAt, targetPage, targetId } = row
  return {
    id,
    kind,
    title,
    summary,
    createdAt: toBeijing(new Date(createdAt)),
    readAt: readAt && toBeijing(new Date(readAt)),
    target: targetPage && { page: targetPage, id: targetId },
  }
}

/** What became of a message on each channel that the exam centre has, in the order in which people see channels. */
function presentDeliveries(rows: readonly DeliveryRow[]): Schemas['Delivery'][] {
  return noticeChannels.flatMap((channel) => {
    const row = rows.find((each) => each.channel === channel)
    return row && row.skipReason !== CHANNEL_OFF ? [presentDelivery(row)] : []
  })
}

function presentDelivery({ channel, state, attempts, sentAt, openedAt, skipReason }: DeliveryRow) {
  const waiting = state === 'owed'
  const reason = waiting ? (attempts > 0 ? RETRYING : null) : state === 'dead' ? GIVEN_UP : skipReason
  return {
    channel,
    state: waiting ? ('waiting' as const) : state,
    at: sentAt && toBeijing(sentAt),
    reason,
    openedAt: openedAt && toBeijing(openedAt),
  }
}

/** A message in full, with what became of it on each channel. */
export function presentFullMessage(full: FullMessage): Schemas['Message'] {
  const { message, deliveries } = full
  return { ...presentMessage(message), body: message.body, deliveries: presentDeliveries(deliveries) }
}

/** The message centre: reading messages and marking them as read. */
export function createMessageHandlers({
  db,
}: HttpServices): Handlers<'listMessages' | 'getMessage' | 'readMessages'> {
  return {
    async listMessages(call) {
      const { cursor, limit = 20 } = call.query ?? {}
      const after = decodeCursor(cursor, ['time', 'id'])
      const { items, unread } = await messagesOf(db, call.candidateId, after, limit + 1)
      const page = items.slice(0, limit)
      const last = page.at(-1)
      const more = items.length > limit && last
      return {
        items: page.map(presentMessage),
        nextCursor: more ? encodeCursor([last.createdAt, last.id]) : null,
        unread,
      }
    },

    async getMessage(call) {
      const message = await ownMessage(db, call.candidateId, call.params.id)
      if (!message) throw notFound()
      return presentFullMessage({ message, deliveries: await deliveriesOf(db, message.id) })
    },

    async readMessages({ body: { ids, all, newest, via }, candidateId, now }) {
      if ((ids === undefined) === (all === undefined)) {
        throw invalidRequest('没有要标为已读的消息', ['ids', 'all'], '请指定消息，或选择全部已读。')
      }
      if (via && !ids) throw invalidRequest('打开方式只能与消息编号一起提交', ['via'])
      if (newest && !all) throw invalidRequest('最新的消息只能与全部已读一起提交', ['newest'])
      const unread = await holdingSignedIn(db, candidateId, async (trx) => {
        await markRead(trx, candidateId, { ids, newest }, now)
        if (ids && via) {
          await markOpened(trx, candidateId, ids, via, now)
          await confirmTapped(trx, candidateId, via, ids, now)
        }
        return unreadMessages(trx, candidateId)
      })
      return { unread }
    },
  }
}
