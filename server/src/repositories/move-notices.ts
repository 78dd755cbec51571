import type { Db } from './database'
import type { DateText } from './tables-catalogue'

/** A move of one registration that its candidate has to be told. */
export interface MoveNotice {
  registrationIds: string[]
  from: DateText
  to: DateText
  reason: string
}

/** Owes everybody who moved a notice; part of the move's own transaction, so that none is forgotten. */
export async function oweMoveNotices(db: Db, { registrationIds, from, to, reason }: MoveNotice, now: Date) {
  await db
    .insertInto('moveNotices')
    .values(
      registrationIds.map((registrationId) => ({
        registrationId,
        movedFrom: from,
        movedTo: to,
        reason,
        createdAt: now,
        sentAt: null,
      })),
    )
    .execute()
}

/** The notices not sent yet, the oldest first, with whom and what they are about. */
export function unsentMoveNotices(db: Db, limit: number) {
  return db
    .selectFrom('moveNotices')
    .innerJoin('registrations', 'registrations.id', 'moveNotices.registrationId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select([
      'moveNotices.id',
      'moveNotices.movedFrom',
      'moveNotices.movedTo',
      'moveNotices.reason',
      'registrations.id as registrationId',
      'registrations.candidateId',
      'certifications.name as certificationName',
    ])
    .where('moveNotices.sentAt', 'is', null)
    .orderBy('moveNotices.id')
    .limit(limit)
    .execute()
}

/** Marks a notice as sent. */
export async function markMoveNoticeSent(db: Db, id: number, now: Date): Promise<void> {
  await db.updateTable('moveNotices').set({ sentAt: now }).where('id', '=', id).execute()
}
