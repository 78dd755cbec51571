import type { Selectable } from 'kysely'
import type { Db } from './database'
import type { NoticeTables } from './tables/notices'

/** The public address of a registration's calendar. */
export type CalendarLinkRow = Selectable<NoticeTables['calendarLinks']>

/** The code of a registration's calendar link; `fresh` becomes it when there is none yet. */
export async function calendarCodeOf(
  db: Db,
  registrationId: string,
  fresh: string,
  now: Date,
): Promise<string> {
  await db
    .insertInto('calendarLinks')
    .values({ registrationId, code: fresh, createdAt: now, digest: null, revisedAt: now })
    .onConflict((conflict) => conflict.column('registrationId').doNothing())
    .execute()
  const { code } = await db
    .selectFrom('calendarLinks')
    .select('code')
    .where('registrationId', '=', registrationId)
    .executeTakeFirstOrThrow()
  return code
}

/** The link of a code. */
export function calendarLink(db: Db, code: string): Promise<CalendarLinkRow | undefined> {
  return db.selectFrom('calendarLinks').selectAll().where('code', '=', code).executeTakeFirst()
}

/**
 * Keeps what a link last said and answers since when: `revisedAt` moves only when the content is another one, so that
 * asking twice gives the same file, on every process.
 */
export async function reviseCalendar(
  db: Db,
  registrationId: string,
  digest: string,
  now: Date,
): Promise<Date> {
  const changed = await db
    .updateTable('calendarLinks')
    .set({ digest, revisedAt: now })
    .where('registrationId', '=', registrationId)
    .where('digest', 'is distinct from', digest)
    .returning('revisedAt')
    .executeTakeFirst()
  if (changed) return changed.revisedAt
  const { revisedAt } = await db
    .selectFrom('calendarLinks')
    .select('revisedAt')
    .where('registrationId', '=', registrationId)
    .executeTakeFirstOrThrow()
  return revisedAt
}
