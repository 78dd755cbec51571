import { sql } from 'kysely'
import type { SlotCandidate, SlotIndex } from '../../domain/registrations/registrations'
import type { Db } from '../database'
import { SLOT_COLUMNS } from '../registrations/registrations'

/** A live registration on an exam day, which person's it is (an account's own where nobody is bound) and the slot it has. */
export interface SlottedCandidate extends SlotCandidate {
  person: string
  slot: SlotIndex
}

/** The live registrations on an exam day of several candidates, also those that the same persons have under other accounts. */
export function slottedOn(db: Db, candidateIds: string[], examDate: string): Promise<SlottedCandidate[]> {
  return db
    .selectFrom('registrations')
    .innerJoin('sittings', 'sittings.id', 'registrations.sittingId')
    .innerJoin('certifications', 'certifications.code', 'registrations.certificationCode')
    .select(SLOT_COLUMNS)
    .select([
      'registrations.slot',
      sql<string>`coalesce(registrations.person_fingerprint, registrations.candidate_id)`.as('person'),
    ])
    .where((eb) =>
      eb.or([
        eb('registrations.candidateId', 'in', candidateIds),
        eb(
          'registrations.personFingerprint',
          'in',
          eb
            .selectFrom('registrations as own')
            .select('own.personFingerprint')
            .where('own.candidateId', 'in', candidateIds)
            .where('own.closedAt', 'is', null),
        ),
      ]),
    )
    .where('registrations.closedAt', 'is', null)
    .where('sittings.examDate', '=', examDate)
    .execute()
}

/**
 * Registrations and unpaid orders on an exam day of whoever has more than `most` of them there, one at least in these sittings: of a
 * person, under whatever account, or of an account where nobody is bound.
 */
export async function crowdedBy(
  db: Db,
  sittingIds: string[],
  examDate: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`
    select array_agg(claim.id order by claim.id) as ids from (
      select id, coalesce(person_fingerprint, candidate_id) as person, sitting_id from registrations where closed_at is null
      union all
      select id, coalesce(person_fingerprint, candidate_id), sitting_id from orders where status = 'unpaid'
    ) claim join sittings on sittings.id = claim.sitting_id
    where sittings.exam_date = ${examDate}
    group by person having count(*) > ${most} and bool_or(claim.sitting_id = any(${sittingIds}::text[]))`.execute(
    db,
  )
  return rows.flatMap(({ ids }) => ids)
}
