import type { components } from '../../../../contract/schema'
import { toBeijing } from '../../lib/time'
import { notFound } from '../../problems/general'
import type { DeliveryRow } from '../../repositories/notices/messages'
import {
  deliveriesOfAll,
  findNotices,
  type NoticeRow,
  noticeById,
  oweAgain,
} from '../../repositories/ops-notices'
import type { DeliveryState } from '../../repositories/tables/notices'
import type { Services } from '../../services'
import { decodeCursor, encodeCursor } from '../cursor'
import type { Handlers } from '../operation'

type Schemas = components['schemas']

const STATES: Record<Schemas['DeliveryState'], DeliveryState[]> = {
  waiting: ['owed', 'queued'],
  sent: ['sent'],
  skipped: ['skipped'],
  dead: ['dead'],
}

function present(notice: NoticeRow, deliveries: readonly DeliveryRow[]): Schemas['OpsNotice'] {
  const { id, kind, cause, templateVersion, title, createdAt, promisedBy } = notice
  return {
    id,
    kind,
    cause,
    templateVersion,
    title,
    createdAt: toBeijing(createdAt),
    promisedBy: toBeijing(promisedBy),
    deliveries: deliveries
      .filter(({ noticeId }) => noticeId === id)
      .map(({ channel, state, attempts, sentAt, skipReason, lastError }) => ({
        channel,
        state: state === 'owed' || state === 'queued' ? 'waiting' : state,
        attempts,
        sentAt: sentAt && toBeijing(sentAt),
        reason: skipReason,
        lastError,
      })),
  }
}

/** Inspecting notices and sending dead ones again. */
export function createOpsNoticeHandlers({
  db,
}: Services): Handlers<'listOpsNotices' | 'getOpsNotice' | 'rerunNotice'> {
  const read = async (id: string) => {
    const notice = await noticeById(db, id)
    if (!notice) throw notFound()
    return present(notice, await deliveriesOfAll(db, [id]))
  }

  return {
    async listOpsNotices(call) {
      const { channel, cursor, limit = 20, state } = call.query ?? {}
      const after = decodeCursor<[number, string]>(cursor, ['number', 'string'])
      const filter = { states: state ? STATES[state] : null, channel: channel ?? null }
      const position = after && { createdAt: new Date(after[0]), id: after[1] }
      const rows = await findNotices(db, filter, position, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      const deliveries = await deliveriesOfAll(
        db,
        page.map(({ id }) => id),
      )
      return {
        items: page.map((notice) => present(notice, deliveries)),
        nextCursor: rows.length > limit && last ? encodeCursor([last.createdAt.getTime(), last.id]) : null,
      }
    },

    getOpsNotice: (call) => read(call.params.id),

    async rerunNotice(call) {
      await oweAgain(db, call.params.id)
      return read(call.params.id)
    },
  }
}
