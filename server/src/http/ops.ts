import type { components } from '../../../contract/schema'
import { ADVICE } from '../domain/money'
import { dateOf, toBeijing } from '../lib/time'
import { notFound } from '../problems/general'
import { setExamUrl } from '../repositories/calendar/moves'
import { revokeCertificate } from '../repositories/certificates'
import type { DeliveryRow } from '../repositories/notices/messages'
import { deliveriesOfAll, findNotices, type NoticeRow, noticeById, oweAgain } from '../repositories/ops'
import { type CaseRow, caseById, findCases } from '../repositories/orders/cases'
import type { DeliveryState } from '../repositories/tables/notices'
import { rotateKeys } from '../use-cases/account/sealing'
import { moveListedSitting, overrideSitting } from '../use-cases/calendar'
import { papersToPost, readPaper, updateShipment } from '../use-cases/certificates/paper'
import { importResults } from '../use-cases/exams/import-results'
import { countPromises, findPromises } from '../use-cases/notices/promises'
import { resolveCase } from '../use-cases/orders/cases'
import { presentPaper } from './certificates/certificates'
import { decodeCursor, encodeCursor } from './cursor'
import type { Handlers } from './operation'
import type { HttpServices } from './services'

/** The operator's word on the calendar, and where its exams are sat. */
export function createOpsCalendarHandlers(
  services: HttpServices,
): Handlers<'overrideSitting' | 'setExamLink'> {
  return {
    async setExamLink({ params, body }) {
      const sittings = await setExamUrl(services.db, params.month, body)
      if (sittings === 0) throw notFound()
      return { sittings }
    },

    async overrideSitting({ params: { month }, body: { certificationCode, ...to }, now }) {
      const movedRegistrations =
        certificationCode === undefined
          ? await overrideSitting(services, month, to, now)
          : await moveListedSitting(services, { month, certificationCode }, to, now)
      return { movedRegistrations }
    },
  }
}

/** Revoking certificates and following the paper ones. */
export function createOpsCertificateHandlers(
  services: HttpServices,
): Handlers<'revokeCertificate' | 'updateShipment' | 'listPapers'> {
  return {
    async listPapers({ query, now }) {
      const { cursor, limit = 20, state = 'addressGiven' } = query ?? {}
      const after = decodeCursor(cursor, ['date', 'id'])
      const { papers, next } = await papersToPost(services, state, after, limit)
      // Whose they are is for the envelope alone.
      services.log.info({ papers: papers.length, state }, 'an operator reads where paper certificates go')
      return {
        items: papers.map(({ examDate: _, ...paper }) => ({
          ...paper,
          state,
          late: dateOf(now) > paper.postBy,
        })),
        nextCursor: next && encodeCursor(next),
      }
    },

    async revokeCertificate(call) {
      const revoked = await revokeCertificate(services.db, call.params.number, call.body.reason, call.now)
      if (!revoked) throw notFound()
      return undefined
    },

    async updateShipment(call) {
      await updateShipment(services, call.params.number, call.body, call.now)
      return presentPaper(await readPaper(services, call.params.number, call.now), call.now)
    },
  }
}

type Schemas = components['schemas']

const STATES: Record<Schemas['DeliveryState'], DeliveryState[]> = {
  waiting: ['owed'],
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
        state: state === 'owed' ? 'waiting' : state,
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
}: HttpServices): Handlers<'listOpsNotices' | 'getOpsNotice' | 'rerunNotice'> {
  const read = async (id: string) => {
    const notice = await noticeById(db, id)
    if (!notice) throw notFound()
    return present(notice, await deliveriesOfAll(db, [id]))
  }

  return {
    async listOpsNotices(call) {
      const { channel, cursor, limit = 20, state } = call.query ?? {}
      const after = decodeCursor(cursor, ['instant', 'id'])
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

function presentCase(row: CaseRow): Schemas['MoneyCase'] {
  const { id, kind, orderId, orderNumber, outTradeNo, reference, expectedFen, actualFen } = row
  const { openedAt, resolvedAt: at, decision, note } = row
  const resolved = at !== null && decision !== null && note !== null
  return {
    id,
    kind,
    advice: ADVICE[kind],
    orderId,
    orderNumber,
    outTradeNo,
    reference,
    expectedFen,
    actualFen,
    openedAt: toBeijing(openedAt),
    resolution: resolved ? { at: toBeijing(at), decision, note } : null,
  }
}

/** What about money only an operator can decide. */
export function createOpsCaseHandlers(
  services: HttpServices,
): Handlers<'listMoneyCases' | 'resolveMoneyCase'> {
  const { db } = services
  return {
    async listMoneyCases(call) {
      const { cursor, limit = 20, state } = call.query ?? {}
      const after = decodeCursor(cursor, ['instant', 'id'])
      const position = after && { openedAt: new Date(after[0]), id: after[1] }
      const rows = await findCases(db, state ? state === 'open' : null, position, limit + 1)
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        items: page.map(presentCase),
        nextCursor: rows.length > limit && last ? encodeCursor([last.openedAt.getTime(), last.id]) : null,
      }
    },

    async resolveMoneyCase({ params, body, now }) {
      await resolveCase(services, params.id, body, now)
      const row = await caseById(db, params.id)
      if (!row) throw notFound()
      return presentCase(row)
    },
  }
}

/** Lines of one answer; the counts are of all. */
const LISTED = 200

/** What candidates were promised and have not got yet. */
export function createOpsPromiseHandlers(services: HttpServices): Handlers<'listPromises'> {
  return {
    async listPromises({ now }) {
      const promises = await findPromises(services, now)
      return { ...countPromises(promises), items: promises.slice(0, LISTED) }
    },
  }
}

/** The keys of personal data. */
export function createOpsKeyHandlers(services: HttpServices): Handlers<'rotateKeys'> {
  return { rotateKeys: () => rotateKeys(services) }
}

/** What the exam body hands in after an exam. */
export function createOpsResultHandlers(services: HttpServices): Handlers<'importResults'> {
  return {
    async importResults(call) {
      // The body is text by the contract; only JSON bodies have a type of their own.
      const csv = call.request.body as string
      return importResults(services, csv, call.query?.dryRun ?? false, call.now)
    },
  }
}
