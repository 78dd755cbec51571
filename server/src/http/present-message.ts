import type { components } from '../../../contract/schema'
import { noticeChannels } from '../domain/notices/kinds'
import { toBeijing } from '../lib/time'
import type { DeliveryRow, MessageRow } from '../repositories/messages'

type Schemas = components['schemas']

const RETRYING = '暂未送达，正在重试'
const GIVEN_UP = '多次未送达，内容以站内信为准'

/** A message in a list. */
export function presentMessage(
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

/** What became of a message on each channel, in the order in which people see channels. */
export function presentDeliveries(rows: readonly DeliveryRow[]): Schemas['Delivery'][] {
  return noticeChannels.flatMap((channel) => {
    const row = rows.find((each) => each.channel === channel)
    return row ? [presentDelivery(row)] : []
  })
}

function presentDelivery({ channel, state, attempts, sentAt, openedAt, skipReason }: DeliveryRow) {
  const waiting = state === 'owed' || state === 'queued'
  const reason = waiting ? (attempts > 0 ? RETRYING : null) : state === 'dead' ? GIVEN_UP : skipReason
  return {
    channel,
    state: waiting ? ('waiting' as const) : state,
    at: sentAt && toBeijing(sentAt),
    reason,
    openedAt: openedAt && toBeijing(openedAt),
  }
}
