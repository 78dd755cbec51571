import { sql } from 'kysely'
import type { NoticeChannel, NoticeKind, Target } from '../../domain/notices/kinds'
import type { DueReminder } from '../../domain/notices/promises'
import type { Db } from '../database'

/** A notice as it goes into the outbox. */
interface NewNotice {
  id: string
  candidateId: string
  kind: NoticeKind
  cause: string
  templateVersion: number
  facts: unknown
  title: string
  summary: string
  body: string[]
  target: Target | null
  listed: boolean
  promisedBy: Date
  channels: readonly NoticeChannel[]
}

/**
 * Puts notices into the outbox with what is owed on each channel, two statements for any number of them. A cause that
 * its candidate was told of already is left as it is.
 */
export async function insertNotices(db: Db, notices: readonly NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return
  const inserted = await db
    .insertInto('notices')
    .values(
      notices.map(({ facts, body, target, channels: _, ...notice }) => ({
        ...notice,
        facts: JSON.stringify(facts),
        body: JSON.stringify(body),
        targetPage: target?.page ?? null,
        targetId: target?.id ?? null,
        createdAt: now,
        readAt: null,
      })),
    )
    .onConflict((conflict) => conflict.constraint('notices_once').doNothing())
    .returning('id')
    .execute()
  const fresh = new Set(inserted.map(({ id }) => id))
  const owed = notices
    .filter(({ id }) => fresh.has(id))
    .flatMap(({ id, channels }) => channels.map((channel) => ({ id, channel })))
  if (owed.length === 0) return
  await sql`
    insert into notice_deliveries (notice_id, channel, state)
    select id, channel, 'owed'
    from unnest(${owed.map(({ id }) => id)}::text[], ${owed.map(({ channel }) => channel)}::text[])
      as line (id, channel)
  `.execute(db)
}

/** What stands for a reminder: one per registration and exam date. */
export function reminderCause(kind: DueReminder['kind'], registrationId: string, examDate: string): string {
  return `${kind}:${registrationId}:${examDate}`
}

/** Live registrations that a reminder is due for and that had none, by id after `after`, at most `limit`. */
export async function registrationsToRemind(
  db: Db,
  { kind, examDate, slots }: DueReminder,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .select('registrations.id')
    .where('sittings.examDate', '=', examDate)
    .where('registrations.slot', 'in', slots)
    .where('registrations.closedAt', 'is', null)
    .where('registrations.id', '>', after)
    .where(
      sql<boolean>`not exists (select from notices where notices.candidate_id = registrations.candidate_id
        and notices.cause = ${kind}::text || ':' || registrations.id || ':' || ${examDate}::text)`,
    )
    .orderBy('registrations.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
