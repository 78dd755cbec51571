import { sql } from 'kysely'
import type { NoticeChannel, NoticeKind } from '../domain/notices/kinds'
import type { Target } from '../domain/notices/links'
import type { Db } from './database'

/** A notice as it goes into the outbox. */
export interface NewNotice {
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
