import { type RawBuilder, sql } from 'kysely'
import { ofPerson } from '../account/of-person'
import type { Db } from '../database'
import { passedStanding } from '../registrations/registrations'
import { type Place, statement } from '../statement'

/** Something that the person has already, and under which account. */
interface Held {
  id: string
  candidateId: string
}

/** What a person has, under whatever account, that a registration is judged on. */
export interface Conflicts {
  /** A live registration of the certification. */
  live: Held | null
  /** An unpaid order of it, and when it expires. */
  unpaid: (Held & { expiresAt: Date }) | null
  /** Whether what it asks for first is passed, and that still stands. */
  passed: boolean
  /** Subjects on the exam day: live registrations and unpaid orders. */
  subjects: number
}

/** The same as a row has it. */
export type StoredConflicts = Omit<Conflicts, 'unpaid'> & { unpaid: (Held & { expiresAt: string }) | null }

/** Conflicts as they were read. */
export function toConflicts({ live, unpaid, passed, subjects }: StoredConflicts): Conflicts {
  return { live, unpaid: unpaid && { ...unpaid, expiresAt: new Date(unpaid.expiresAt) }, passed, subjects }
}

/** The columns of `StoredConflicts`; the exam date is null where there is none. */
export function conflictColumns(
  candidateId: RawBuilder<string>,
  code: RawBuilder<unknown>,
  prerequisiteCode: RawBuilder<unknown>,
  examDate: RawBuilder<unknown>,
) {
  const live = sql`registrations r where ${ofPerson('r', candidateId)} and r.closed_at is null`
  const unpaid = sql`orders o where ${ofPerson('o', candidateId)} and o.status = 'unpaid'`
  const ofDay = (sittingId: 'r.sitting_id' | 'o.sitting_id') =>
    sql`exists (select from sittings s where s.id = ${sql.ref(sittingId)} and s.exam_date = ${examDate})`
  return [
    sql<StoredConflicts['live']>`(select json_build_object('id', r.id, 'candidateId', r.candidate_id)
      from ${live} and r.certification_code = ${code} limit 1)`.as('live'),
    sql<StoredConflicts['unpaid']>`(select json_build_object(
        'id', o.id, 'candidateId', o.candidate_id, 'expiresAt', o.expires_at)
      from ${unpaid} and o.certification_code = ${code} limit 1)`.as('unpaid'),
    sql<boolean>`exists (select from ${passedStanding(candidateId)} and r.certification_code = ${prerequisiteCode})`.as(
      'passed',
    ),
    sql<number>`(select count(*) from ${live} and ${ofDay('r.sitting_id')})::int
      + (select count(*) from ${unpaid} and ${ofDay('o.sitting_id')})::int`.as('subjects'),
  ] as const
}

const conflictsOf = statement(
  (
    db,
    candidateId: Place<string>,
    code: Place<string>,
    prerequisiteCode: Place<string | null>,
    examDate: Place<string | null>,
  ) => db.selectNoFrom(conflictColumns(candidateId, code, prerequisiteCode, examDate)).compile(),
)

/** Reads what stands against registering for a certification, on an exam day where there is one, with one statement. */
export async function readConflicts(
  db: Db,
  candidateId: string,
  { code, prerequisiteCode }: { code: string; prerequisiteCode: string | null },
  examDate: string | null,
): Promise<Conflicts> {
  const [row] = await conflictsOf(db, candidateId, code, prerequisiteCode, examDate)
  if (!row) throw new Error('the conflicts could not be read')
  return toConflicts(row)
}
